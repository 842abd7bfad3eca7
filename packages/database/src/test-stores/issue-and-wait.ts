import {
  issueCommit,
  sampleAccount,
  sampleIds,
  sampleLicense,
} from '@signet/use-cases/in-memory/samples';
import { connect } from '../connect.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import { createStores } from './create-stores.ts';

/** A process of its own that issues a license, says its id once it is committed, and never closes the store. */
const database = await connect({ dataDir: process.argv[2] ?? '' });
const jobs = await openJobs(database, { works: false, onError: () => {} });
const { ledger } = createStores(database, { jobs, ids: sampleIds });
const account = sampleAccount();
const license = sampleLicense(account);
const written = await ledger.commit(issueCommit(account, license));
process.stdout.write(written.ok ? license.id : written.error.code);
process.stdin.resume();
