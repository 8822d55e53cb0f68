// Says why the studio does not begin: opened from a folder, where browsers load no modules, or in a browser that is too old for it.
// A plain script in old words, since it is for those.
(function () {
  function show(id) {
    var line = document.getElementById(id);
    if (line !== null) line.hidden = false;
  }
  if (location.protocol === 'file:') {
    show('from-file');
    return;
  }
  function begun() {
    var panel = document.getElementById('figure');
    return panel !== null && panel.childElementCount > 0;
  }
  addEventListener(
    'error',
    function () {
      if (!begun()) show('not-started');
    },
    true,
  );
  // A browser that knows no modules loads none, without an error.
  if (!('noModule' in document.createElement('script'))) show('not-started');
})();
