/** The shop's whole style sheet: system fonts, both color schemes, from 360 px up. */
export const style = `
:root { color-scheme: light dark; --paper: light-dark(#faf8f4, #16181c); --card: light-dark(#fff, #1f2227);
  --ink: light-dark(#1d2430, #e9ebef); --soft: light-dark(#5d6675, #a2abba); --line: light-dark(#e5e0d6, #343943);
  --good: light-dark(#14713f, #5fd08d); --warn: light-dark(#8a5800, #f0b44c); --bad: light-dark(#a8261b, #ff8d80);
  --accent: light-dark(#2f4bb3, #9db0ff); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; align-items: center; gap: .75rem; padding-block: 1.5rem 1rem; }
header .seal { width: 2.25rem; height: 2.25rem; color: var(--accent); flex: none; }
header p { margin: 0; font-weight: 650; font-size: 1.15rem; letter-spacing: -.01em; }
nav { margin-left: auto; display: flex; gap: .25rem; }
nav a { padding: .25rem .6rem; border-radius: 1rem; color: var(--soft); text-decoration: none; }
nav a[aria-current] { background: var(--card); color: var(--ink); box-shadow: inset 0 0 0 1px var(--line); }
a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: 1.1rem 1.25rem; margin-bottom: 1rem; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; letter-spacing: -.02em; }
h2 { margin: 0 0 .6rem; font-size: 1.05rem; }
.lead { margin: .4rem 0 0; color: var(--soft); }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
.banner { border-left: .3rem solid currentColor; } .banner p { color: var(--ink); margin: 0; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .9rem 1.25rem; margin: 1.1rem 0 0; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-weight: 550; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .75rem; padding: .6rem 0; border-top: 1px solid var(--line); }
li:first-child { border-top: 0; } li a { flex: 1 1 12rem; } li span { font-size: .9rem; }
details summary { cursor: pointer; font-weight: 550; } details li { display: block; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: .9rem; padding-block: .5rem 2.5rem; display: flex; gap: .75rem; align-items: center; }
.watermark { margin-left: auto; border: 1px solid currentColor; border-radius: .4rem; padding: .1rem .5rem; color: var(--warn); }
`;
