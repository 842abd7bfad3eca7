/**
 * Every text of both apps: `m.status_active()`, `m.count_licenses({ count: 20 })`.
 * Generated from messages/{en,ro}/{shared,admin,portal}.json by the `build` script.
 * A call inside JSX follows the language switch, because it reads the locale signal.
 */
export { m } from './messages/messages.js';
