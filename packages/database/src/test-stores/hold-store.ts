import { connect } from '../connect.ts';

/** A process of its own that opens an embedded store and keeps it until its input ends. */
const database = await connect({ dataDir: process.argv[2] ?? '' });
process.stdout.write('open\n');
process.stdin.on('end', () => void database.close().then(() => process.exit(0)));
process.stdin.resume();
