/** The whole style sheet: system fonts, both color schemes side by side, from 360 px up. */
export const style = `
:root { color-scheme: light dark; --paper: light-dark(#f8f6f1, #161513); --card: light-dark(#fffefb, #1d1b19);
  --sunken: light-dark(#f0ede5, #121110); --line: light-dark(#e1dcd0, #34312c); --line-strong: light-dark(#8b8375, #7f786c);
  --ink: light-dark(#1c1a17, #ece8e0); --soft: light-dark(#5b554a, #aea798); --accent: light-dark(#27448c, #a3b8f5);
  --accent-strong: light-dark(#1b3270, #bccbf8); --on-accent: light-dark(#fff, #10131f);
  --good: light-dark(#1f6a3c, #7fc998); --good-soft: light-dark(#e5f1e7, #1b2a20);
  --warn: light-dark(#85500a, #e3b364); --warn-soft: light-dark(#f9eed8, #2f2616);
  --bad: light-dark(#a3262a, #f39a94); --bad-soft: light-dark(#faeae7, #351e1c);
  --idle: light-dark(#676055, #9d9688); --idle-soft: light-dark(#efece4, #262420); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; font-variant-numeric: tabular-nums; }
.bar, main, footer { width: 100%; max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
header { background: var(--card); border-bottom: 1px solid var(--line); }
.bar { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 1rem; padding-top: .7rem; }
.brand { display: flex; align-items: center; gap: .6rem; margin: 0; font-weight: 650; }
.brand svg { width: 1.75rem; height: 1.75rem; color: var(--accent); flex: none; }
nav { display: flex; gap: .25rem; } nav a { color: var(--soft); text-decoration: none; }
.languages a { padding: .3rem .55rem; border-radius: 6px; font-size: .85rem; min-width: 2.2rem; text-align: center; }
.languages a[aria-current] { background: var(--sunken); color: var(--ink); }
.tabs { grid-column: 1 / -1; gap: 1.25rem; margin-top: .35rem; }
.tabs a { padding: .55rem 0 .6rem; border-bottom: 2px solid transparent; }
.tabs a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
main { flex: 1; padding-block: 1.5rem 2rem; outline: 0; } a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .4rem .8rem; }
h1 { margin: 0 0 .35rem; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.015em; }
h2 { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .6rem; margin: 0 0 .6rem; font-size: 1.05rem; line-height: 1.3; } p { margin: .35rem 0; }
.lead, .hint { color: var(--soft); max-width: 42rem; } .hint { font-size: .9rem; } .back { margin: 0 0 .5rem; font-size: .9rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1.1rem 1.25rem; margin-top: 1rem; }
.badge { display: inline-flex; align-items: center; gap: .4rem; padding: .05rem .55rem; border-radius: 1rem; font-size: .85rem; font-weight: 600;
  white-space: nowrap; color: var(--idle); background: var(--idle-soft); }
.badge::before { content: ''; width: .6em; height: .6em; flex: none; background: currentColor; clip-path: inset(40% 0); }
.badge.good::before { clip-path: circle(50%); } .badge.warn::before { clip-path: polygon(50% 0, 100% 100%, 0 100%); } .badge.bad::before { clip-path: inset(5%); }
.good.badge { color: var(--good); background: var(--good-soft); } .warn.badge { color: var(--warn); background: var(--warn-soft); } .bad.badge { color: var(--bad); background: var(--bad-soft); }
.notice { border: 1px solid var(--line); border-left: 4px solid var(--idle); border-radius: 6px; background: var(--card); padding: .6rem 1rem; margin-bottom: 1rem; }
.notice.good { border-left-color: var(--good); background: var(--good-soft); } .notice.warn { border-left-color: var(--warn); background: var(--warn-soft); }
.notice.bad { border-left-color: var(--bad); background: var(--bad-soft); } .notice h2 { margin: .2rem 0; }
.state { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .75rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .8rem 1.5rem; margin: .9rem 0 0; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; overflow-wrap: anywhere; }
ul, ol { list-style: none; margin: 0; padding: 0; }
.capabilities { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0 1.5rem; margin-top: .6rem; }
.capabilities li, .gates li { display: flex; justify-content: space-between; align-items: center; gap: .75rem; padding: .45rem 0; border-top: 1px solid var(--line); }
.reasons li { padding: .55rem 0; border-top: 1px solid var(--line); } .reasons li:first-child, .gates li:first-child { border-top: 0; }
.reasons .badge { font-weight: 500; white-space: normal; overflow-wrap: anywhere; }
details { margin-top: .5rem; } details.card { margin-top: 1rem; } details summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
.front { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; margin-top: 1.25rem; }
.front li { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.1rem; } .front strong { display: block; } .front span { color: var(--soft); }
label { display: block; font-weight: 600; margin-bottom: .15rem; }
textarea, input[type=text], input[type=file] { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line-strong); border-radius: 6px; padding: .5rem .65rem; }
textarea { font: 13px/1.5 ui-monospace, 'Cascadia Mono', Menlo, monospace; min-height: 7.5rem; resize: vertical; }
textarea[aria-invalid], input[aria-invalid] { border: 2px solid var(--bad); } .problem { color: var(--bad); font-weight: 600; }
button, .button { display: inline-block; font: inherit; font-weight: 600; min-height: 2.25rem; padding: .35rem .95rem; border-radius: 6px; border: 1px solid var(--line-strong); background: var(--card); color: var(--ink); cursor: pointer; text-decoration: none; }
button:hover, .button:hover { border-color: var(--ink); } .primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); } .primary:hover { background: var(--accent-strong); }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-top: .8rem; } .actions form { margin: 0; }
code, pre { font: .88em/1.5 ui-monospace, 'Cascadia Mono', Menlo, monospace; } code { overflow-wrap: anywhere; }
pre { margin: .6rem 0 0; padding: .75rem .9rem; background: var(--sunken); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: .9rem; padding-block: .75rem 1.5rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; } footer p { margin: 0; }
.watermark { margin-left: auto; border: 1px solid currentColor; border-radius: 6px; padding: .1rem .6rem; color: var(--warn); }
@media (pointer: coarse) { button, .button, .tabs a, .languages a { min-height: 44px; } .languages a { display: grid; place-items: center; } textarea, input { font-size: 16px; } }
`;

/** The seal as an icon. */
export const seal = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36" fill="none" stroke="#27448c"><circle cx="18" cy="18" r="15" stroke-width="2.5" stroke-dasharray="4 2.3"/><circle cx="18" cy="18" r="10.5" stroke-width="1.5"/><path d="m13 18.5 3.5 3.5 7-8" stroke-width="2.5" stroke-linecap="round"/></svg>`;
