import type { SiteRelease } from './site-json.js';

/**
 * The script that hands the page's data to the browser: JSON, percent-encoded, base64.
 * The other branches of the state are those of a page nobody has clicked on yet.
 */
export function stateScript(release: SiteRelease, options: { language: string; host: string }): string {
  const state = {
    corporateAnnouncement: { readyState: 'CORPORATE_ANNOUNCEMENT_FETCHING' },
    manageSubscriptions: {},
    pressroom: {},
    pressroomreleases: { searchTerm: '', selectedCategories: [], selectedBrands: [] },
    mediabank: {
      searchTerm: '',
      selectedFilters: [{ id: 1, name: 'all' }],
      selectedFolder: { id: 0, name: 'all' },
    },
    mediaitem: {},
    pressroomcontacts: {},
    release: { [release.id]: release },
    frontpageConfig: { readyState: 'FRONTPAGE_CONFIG_FETCHING' },
    frontpageReleases: { readyState: 'FRONTPAGE_RELEASES_FETCHING', search: '' },
    publishers: { readyState: 'PUBLISHERS_NOT_FETCHED' },
    releasepreview: { readyState: 'RELEASE_PREVIEW_FETCHING' },
    auth: { loginState: 'NOT_CHECKED' },
    menu: { open: false, dropdown: null },
    site: {
      name: 'Via TT',
      ga_tracking_code: 'UA-00000000-0',
      ga_consent_required: false,
      injection_script_head: null,
      cookieClassification: [{ vendor: '^(?:[\\w\\d]+\\.)?example\\.se$', categories: ['marketing'] }],
    },
    i18n: { lang: options.language },
    cookieConsent: { categories: [], classification: [] },
    host: options.host,
    rehydration: { rehydrated: false },
  };
  const encoded = Buffer.from(encodeURIComponent(JSON.stringify(state)), 'latin1').toString('base64');
  return `<script>window.__INITIAL_STATE__ = '${encoded}'</script>`;
}
