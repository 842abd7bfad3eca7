/** A module for `--import`: a process that looks a name up or connects anywhere ends at once with 97. */
const source = `
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
const refuse = () => { process.stderr.write('THE NETWORK WAS USED\\n'); process.exit(97); };
net.Socket.prototype.connect = refuse;
net.connect = net.createConnection = refuse;
dns.lookup = dns.resolve = dns.promises.lookup = dns.promises.resolve = refuse;
globalThis.fetch = refuse;
syncBuiltinESMExports();
`;

export const networkOff = `data:text/javascript,${encodeURIComponent(source)}`;
