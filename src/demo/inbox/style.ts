/** Stylesheet of the inbox pages; allowed in their Content-Security-Policy by its hash. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f7f8; --sheet: #ffffff; --ink: #1b2329; --soft: #55626c; --line: #d5dbe0; --link: #0b5c8f; }
@media (prefers-color-scheme: dark) { :root { --ground: #14191d; --sheet: #1d242a; --ink: #e8ecef; --soft: #a9b5be; --line: #36424b; --link: #7cc3f0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, iframe:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); }
.mails { list-style: none; margin: 0; padding: 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: block; padding: .8rem 1rem; color: inherit; text-decoration: none; }
.mails a:hover .subject, .mails a:focus-visible .subject { text-decoration: underline; }
.mails .line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
.subject { display: block; font-weight: 600; overflow-wrap: anywhere; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 1rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 75vh; min-height: 20rem; border: 1px solid var(--line); border-radius: 8px; background: #ffffff; resize: vertical; }
summary { cursor: pointer; font-weight: 600; }
pre { margin: .75rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, monospace; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
`;
