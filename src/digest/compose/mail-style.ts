/**
 * Every colour is said twice, for light and for dark: a client that darkens mail by itself would otherwise choose, and
 * choose badly. Contrast is at least 4.5:1 for text in both (WCAG 2.2, 1.4.3).
 */
interface Colours {
  outside: string;
  sheet: string;
  ink: string;
  quiet: string;
  line: string;
  link: string;
  accent: string;
}

export const light: Colours = {
  outside: '#f4f0e8',
  sheet: '#fffdf9',
  ink: '#1d2329',
  quiet: '#525a63',
  line: '#d5cdbf',
  link: '#0b5394',
  accent: '#8a3b12',
};

const dark: Colours = {
  outside: '#0e1114',
  sheet: '#1b2026',
  ink: '#ece9e3',
  quiet: '#b3bac2',
  line: '#414b55',
  link: '#8fc3f5',
  accent: '#f0a878',
};

export const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** What inline styles can't say: dark colours, and narrow screens. Clients that drop it show the light mail. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .outside { background-color: ${dark.outside} !important; }
  .sheet { background-color: ${dark.sheet} !important; }
  .ink { color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .link { color: ${dark.link} !important; }
  .accent { color: ${dark.accent} !important; }
  .rule { border-color: ${dark.line} !important; }
  .button { background-color: ${dark.link} !important; color: ${dark.outside} !important; }
}
@media (max-width: 480px) {
  .pad { padding-left: 16px !important; padding-right: 16px !important; }
  .cell { display: block !important; width: auto !important; padding-right: 0 !important; text-align: left !important; }
  .under { border: 0 !important; padding-top: 0 !important; }
  .head { display: none !important; }
}
`;
