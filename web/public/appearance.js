// Runs before the first paint, so that a dark page never flashes light. A file of its own because the
// content policy forbids inline scripts. The keys are those of src/lib/preferences.ts.
(function () {
  var scheme = 'auto';
  var language = 'uk';
  try {
    scheme = localStorage.getItem('pobratym.theme') || 'auto';
    language = localStorage.getItem('pobratym.language') || 'uk';
  } catch (blocked) {
    // Storage may be forbidden; the defaults stand.
  }
  var dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = language;
})();
