// The page outlives its server: when it does not answer, or has forgotten who we are, the page says so, keeps what was typed, and
// goes on once the server is back and somebody has logged in again.
(() => {
  "use strict";
  const BETWEEN_KNOCKS = 2_000;
  const GOOD_NEWS_FOR = 8_000;
  const context = document.documentElement.dataset.context || "";
  const banner = document.getElementById("connection");
  const states = ["offline", "loggedOut", "back"];
  let state = "";
  let timer = 0;

  const show = (next) => {
    clearTimeout(timer);
    state = next;
    states.forEach((name) => {
      banner.querySelector('[data-state="' + name + '"]').hidden = name !== next;
    });
    banner.classList.toggle("good", next === "back");
    banner.hidden = !next;
  };

  const status = async (path) => {
    try {
      const answer = await fetch(context + path, { credentials: "same-origin", cache: "no-store", redirect: "manual" });
      return answer.status;
    } catch {
      return 0;
    }
  };

  // A new session knows nothing of this page's view: take a fresh one of the same page, and every form can be sent again.
  const renewViews = async () => {
    const answer = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const view = fresh.querySelector('input[name="jakarta.faces.ViewState"]');
    if (!view) {
      throw new Error("no view");
    }
    document.querySelectorAll('input[name="jakarta.faces.ViewState"]').forEach((input) => {
      input.value = view.value;
    });
  };

  const goOn = async () => {
    try {
      await renewViews();
      show("back");
      timer = setTimeout(() => show(""), GOOD_NEWS_FOR);
    } catch {
      later();
    }
  };

  const knock = async () => {
    if (state === "offline" && (await status("/health/ready")) !== 200) {
      later();
      return;
    }
    const known = await status("/api/version");
    if (known === 200) {
      goOn();
    } else if (known === 401) {
      show("loggedOut");
    } else {
      later();
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(knock, BETWEEN_KNOCKS);
  };

  // What a failed request in the background tells: nobody answered, it is starting, or we are not logged in any more.
  window.vcm.requestFailed = (code) => {
    if (code === 401) {
      show("loggedOut");
    } else if ([0, 404, 502, 503, 504].includes(code) && state !== "offline") {
      show("offline");
      later();
    }
  };

  window.jQuery(document).on("pfAjaxError", (event, request) => window.vcm.requestFailed(request.status));

  // Whoever logged in again in another tab comes back to this one.
  window.addEventListener("focus", () => {
    if (state === "loggedOut") {
      knock();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (state === "loggedOut" && !document.hidden) {
      knock();
    }
  });
})();
