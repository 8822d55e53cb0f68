// What can't wait for the modules: in which language the first sentence is painted, and why the studio does not begin.
// A plain script in old words, since it is for browsers that are too old as well.
(function () {
  // As src/studio/preferences.ts reads it, which has the last word; tests/web/studio/before-start.test.ts compares the two.
  function stored() {
    try {
      return localStorage.getItem('frontera.language');
    } catch (error) {
      return null;
    }
  }
  var asked = /[?&]lang=([^&]*)/.exec(location.search);
  var wanted = (asked === null ? [stored()] : [asked[1]]).concat(navigator.languages || []);
  for (var at = 0; at < wanted.length; at += 1) {
    var language = /^(en|es)(?=$|[-_])/i.exec(wanted[at] || '');
    if (language !== null) {
      document.documentElement.lang = language[1].toLowerCase();
      break;
    }
  }

  function show(id) {
    var line = document.getElementById(id);
    if (line !== null) line.hidden = false;
  }
  function begun() {
    var panel = document.getElementById('figure');
    return panel !== null && panel.childElementCount > 0;
  }
  function check() {
    if (location.protocol === 'file:') show('from-file');
    // A browser that knows no modules loads none, without an error.
    else if (!('noModule' in document.createElement('script'))) show('not-started');
  }
  document.addEventListener('DOMContentLoaded', check);
  addEventListener(
    'error',
    function () {
      if (location.protocol !== 'file:' && !begun()) show('not-started');
    },
    true,
  );
})();
