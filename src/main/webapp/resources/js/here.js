// Every request of this page goes to the address of what it shows, so that whatever it brings back belongs to that.
(() => {
  "use strict";
  window.jQuery.ajaxPrefilter((options) => {
    if (options.url.split("?")[0] === location.pathname) {
      options.url = location.pathname + location.search;
    }
  });
})();
