/** What a process writes before it ends with 98, because it reached for another machine. */
export const reachedOut = 'ANOTHER MACHINE WAS ASKED FOR';

/** A module for `--import`: a process that looks up or connects to anything but its own machine ends at once. */
const source = `
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
const isOwn = (host) => host === undefined || host === 'localhost' || host === '::1' || /^127\\./.test(host);
const refuse = (host) => { process.stderr.write('${reachedOut}: ' + host + '\\n'); process.exit(98); };
const guarded = (original) => function (host, ...rest) {
  return isOwn(host) || net.isIP(host) ? original.call(this, host, ...rest) : refuse(host);
};
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' ? first : { host: second };
  return options.path || isOwn(options.host) ? connect.apply(this, args) : refuse(options.host);
};
dns.lookup = guarded(dns.lookup);
dns.promises.lookup = guarded(dns.promises.lookup);
for (const name of Object.keys(dns).filter((key) => key.startsWith('resolve'))) dns[name] = refuse;
for (const name of Object.keys(dns.promises).filter((key) => key.startsWith('resolve'))) dns.promises[name] = refuse;
syncBuiltinESMExports();
`;

/** See above; the store, the mail server and the callers of a test are on the same machine. */
export const loopbackOnly = `data:text/javascript,${encodeURIComponent(source)}`;
