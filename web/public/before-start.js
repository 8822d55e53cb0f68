// In which language the first sentence is painted (src/studio/preferences.ts has the last word), and why the studio does not begin.
// A plain script in old words: it is for old browsers too.
(function () {
  function stored() {
    try {
      return localStorage.getItem('frontera.language');
    } catch (error) {
      return void error;
    }
  }
  var asked = /[?&]lang=([^&]*)/.exec(location.search);
  var language = [asked ? asked[1] : stored()]
    .concat(navigator.languages || [])
    .map(function (wanted) {
      return /^(en|es)(?![^-_])/i.exec(wanted || '');
    })
    .filter(Boolean)[0];
  if (language) document.documentElement.lang = language[1].toLowerCase();

  function show(id) {
    document.getElementById(id).hidden = false;
  }
  var isFolder = location.protocol === 'file:';
  function failed() {
    var figure = document.getElementById('figure');
    if (!isFolder && figure && !figure.firstChild) show('not-started');
  }
  addEventListener('error', failed, true);
  document.addEventListener('DOMContentLoaded', function () {
    if (isFolder) show('from-file');
    // A browser that knows no modules loads none, without an error.
    else if (!('noModule' in document.createElement('script'))) failed();
  });
})();
