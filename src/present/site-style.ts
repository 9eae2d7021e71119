/** Where the style sheet is published, relative to the site's root. */
export const siteStylePath = 'assets/site.css';

/**
 * The one style sheet of all pages: system fonts, light and dark, 320 px to wide, print.
 * Contrasts are at least 4.5:1 for text and 3:1 for outlines (WCAG 2.2: 1.4.3, 1.4.11); targets are at least
 * 24 px high (2.5.8); nothing is fixed to the window, so focus is never covered (2.4.11).
 */
export const siteStyle = `:root {
  color-scheme: light dark;
  --paper: #fffdf9;
  --sheet: #f4f0e8;
  --ink: #1d2329;
  --quiet: #525a63;
  --line: #d5cdbf;
  --link: #0b5394;
  --accent: #8a3b12;
  --notice: #fff2cc;
  --measure: 42rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181c;
    --sheet: #1e242a;
    --ink: #e8e6e1;
    --quiet: #a9b1ba;
    --line: #3a434c;
    --link: #8fc3f5;
    --accent: #f0a878;
    --notice: #3b3214;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 2em 0 0.5em; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); margin-top: 0.2em; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
p, ul, ol, dl { margin: 0 0 1em; }
li { margin-bottom: 0.35em; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--line); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: 0.75rem 1rem; background: var(--sheet); }
.masthead, main, .colophon { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
.masthead { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; padding-top: 1rem; }
.masthead nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; list-style: none; margin: 0; padding: 0; }
.masthead nav li { margin: 0; }
.masthead nav a, .site-name { display: inline-block; padding: 0.25rem 0; }
.masthead nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.site-name { font-weight: 700; font-size: 1.1rem; color: var(--ink); text-decoration: none; }
.site-name::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.45em; background: var(--accent); border-radius: 50% 50% 50% 0; }
.masthead::after { content: ""; flex-basis: 100%; border-bottom: 1px solid var(--line); margin-top: 0.5rem; }
main { padding-top: 1.5rem; padding-bottom: 2rem; }
main > *, article > * { max-width: var(--measure); }
main > article, main > .wide, article > .wide, .columns { max-width: none; }
.columns { display: grid; gap: 0 2.5rem; margin-top: 1.5rem; }
.columns > * { min-width: 0; }
.aside { overflow-wrap: anywhere; }
.aside h2 { font-size: 1.1rem; }
@media (min-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 37rem) minmax(0, 1fr); }
  .columns > * > :first-child, .columns > * > :first-child > :first-child { margin-top: 0; }
}
.lead { font-size: 1.15rem; }
.meta { color: var(--quiet); font-size: 0.95rem; margin: 0; display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.kind { color: var(--accent); font-weight: 600; }
.notice { background: var(--notice); padding: 0.75rem 1rem; border-radius: 4px; }
.panel { background: var(--sheet); padding: 1rem 1.25rem; border-radius: 6px; margin: 1.5rem 0; }
.panel > :first-child { margin-top: 0; }
.panel > :last-child { margin-bottom: 0; }
.releases { list-style: none; padding: 0; }
.releases > li { padding: 1rem 0 0.9rem; border-top: 1px solid var(--line); margin: 0; }
.releases h2, .releases h3 { margin: 0.1rem 0 0.3rem; font-size: 1.2rem; }
.releases p { margin: 0 0 0.35rem; }
.money { font-size: 0.95rem; padding-left: 0.75rem; border-left: 3px solid var(--accent); list-style: none; margin: 0.4rem 0 0; }
.money li { margin: 0; }
.pairs { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.3rem 1rem; }
.pairs dt { font-weight: 600; }
.pairs dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.cards { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); }
.cards li { margin: 0; }
.cards p { margin: 0; }
.cards a { display: inline-block; min-height: 1.5rem; }
figure { margin: 1.5em 0; }
figcaption { color: var(--quiet); font-size: 0.9rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; margin: 0 0 1em; }
caption { text-align: left; color: var(--quiet); padding-bottom: 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom-width: 2px; }
.budget { font-size: 0.9rem; }
.budget th, .budget td { padding-right: 0.6rem; }
td.sum { white-space: nowrap; }
tr.depth-1 > :first-child { padding-left: 1rem; }
tr.depth-2 > :first-child { padding-left: 2rem; }
tr.depth-3 > :first-child { padding-left: 3rem; }
td.evidence { color: var(--quiet); min-width: 9rem; }
.tag { display: inline-block; font-size: 0.85rem; border: 1px solid var(--quiet); border-radius: 1em; padding: 0 0.6em; }
.colophon { color: var(--quiet); font-size: 0.9rem; padding-bottom: 2rem; }
.colophon::before { content: ""; display: block; border-top: 1px solid var(--line); margin-bottom: 1rem; }
.colophon p { max-width: var(--measure); }
.plain { list-style: none; padding: 0; }
.plain a { display: inline-block; padding: 0.1rem 0; }
.inline-list { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
.inline-list li { margin: 0; }
label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
label:has([type="radio"], [type="checkbox"]) { font-weight: 400; }
fieldset { max-width: 26rem; margin: 0 0 1rem; padding: 0.5rem 0.9rem; border: 1px solid var(--line); border-radius: 4px; }
legend { padding: 0 0.3rem; font-weight: 600; }
details { margin: 0 0 1rem; }
dt { color: var(--quiet); }
dd { margin: 0 0 0.5rem; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type="checkbox"], [type="radio"]), select, textarea { width: 100%; max-width: 26rem; padding: 0.5rem 0.6rem; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; }
button { padding: 0.55rem 1.2rem; min-height: 2.75rem; border: 0; border-radius: 4px; background: var(--link); color: var(--paper); font-weight: 600; cursor: pointer; }
@media (max-width: 56rem) {
  .budget thead { position: absolute; left: -999rem; }
  .budget, .budget caption, .budget tbody, .budget tr, .budget td, .budget th { display: block; }
  .budget tr { border-bottom: 1px solid var(--line); padding: 0.75rem 0; }
  .budget th, .budget td { border: 0; padding: 0.1rem 0; }
  .budget td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
  .budget td:empty { display: none; }
  .budget tr.depth-1, .budget tr.depth-2, .budget tr.depth-3 { border-left: 3px solid var(--line); padding-left: 0.75rem; }
  .budget tr > :first-child { padding-left: 0; }
}
@media (max-width: 40rem) {
  table:not(.budget) { display: block; overflow-x: auto; }
  .pairs { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .pairs dd { margin-bottom: 0.5rem; }
}
@media print {
  .masthead nav, .skip, .colophon, .no-print { display: none; }
  body { background: #fff; color: #000; }
  main, .masthead { max-width: none; padding: 0; }
  article a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}
`;
