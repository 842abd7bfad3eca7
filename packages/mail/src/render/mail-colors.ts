/** One theme: paper and ink, and an ink-blue for what can be pressed. */
interface MailColors {
  readonly paper: string;
  readonly card: string;
  readonly well: string;
  readonly hairline: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly onAccent: string;
}

/** By day; written inline, because most mail programs read nothing else. */
export const light: MailColors = {
  paper: '#f5f1e8',
  card: '#fffdf8',
  well: '#f1ece0',
  hairline: '#d9d1c0',
  ink: '#1d2433',
  quiet: '#5a5f6b',
  accent: '#23457f',
  onAccent: '#ffffff',
};

/** By night; for the mail programs that follow the system's setting. */
const dark: MailColors = {
  paper: '#14161b',
  card: '#1c1f26',
  well: '#252932',
  hairline: '#3a3f4b',
  ink: '#ece7db',
  quiet: '#a9adb6',
  accent: '#a8c3f5',
  onAccent: '#101c33',
};

/** The style sheet that turns a mail dark where the reader's screen is. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, body > div { background-color: ${dark.paper} !important; }
  .card, .card > table { background: ${dark.card} !important; background-color: ${dark.card} !important; }
  .card > table > tbody > tr > td { border-color: ${dark.hairline} !important; }
  .ink div, .ink table, .ink td, .ink th { color: ${dark.ink} !important; }
  .quiet div, .ink th.label, .ink div.hint { color: ${dark.quiet} !important; }
  .ink tr { border-color: ${dark.hairline} !important; }
  .well div.box { background-color: ${dark.well} !important; border-color: ${dark.hairline} !important; color: ${dark.ink} !important; }
  .press td, .press a { background: ${dark.accent} !important; background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
}`;
