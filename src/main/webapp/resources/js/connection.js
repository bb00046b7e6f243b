// The page outlives its server. When a request in the background fails, the page says why, keeps what was typed, and goes on once the
// server is back and somebody has logged in again.
(() => {
  "use strict";
  const BETWEEN_KNOCKS = 2_000;
  const SHOWN_FOR = 10_000;
  const VIEW = 'input[name="jakarta.faces.ViewState"]';
  const NOBODY_THERE = [0, 404, 502, 503, 504];
  const context = document.documentElement.dataset.context || "";
  const banner = document.getElementById("connection");
  let state = "";
  let timer = 0;

  const show = (next) => {
    clearTimeout(timer);
    state = next;
    banner.querySelectorAll("[data-state]").forEach((sentence) => {
      sentence.hidden = sentence.dataset.state !== next;
    });
    banner.classList.toggle("good", next === "back");
    banner.hidden = !next;
  };

  const showForAWhile = (next) => {
    show(next);
    timer = setTimeout(() => show(""), SHOWN_FOR);
  };

  const get = (path, headers = {}) =>
    fetch(path, { credentials: "same-origin", cache: "no-store", redirect: "manual", headers });

  // The browser lets only those scripts run that bear the nonce this page came with, so the fresh view must have it, too.
  const nonce = () => ({ "X-Page-Nonce": document.querySelector('input[name="primefaces.nonce"]')?.value || "" });

  const knockLater = () => {
    clearTimeout(timer);
    timer = setTimeout(knock, BETWEEN_KNOCKS);
  };

  const knock = async () => {
    try {
      if ((await get(context + "/health/ready")).ok) {
        await renew("back");
        return;
      }
    } catch {
      // still nobody there
    }
    knockLater();
  };

  // A new session, or one that has seen many pages since, does not know this page's view any more. A fresh one of the same page
  // makes every form of it fit to be sent again.
  const renew = async (sentence) => {
    const answer = await get(location.href, nonce());
    if (answer.type === "opaqueredirect") {
      show("loggedOut");
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(VIEW);
    if (!answer.ok || !fresh) {
      throw new Error("This page is not there");
    }
    document.querySelectorAll(VIEW).forEach((input) => {
      input.value = fresh.value;
    });
    showForAWhile(sentence);
  };

  const lost = () => {
    if (!["offline", "restarting"].includes(state)) {
      show("offline");
      knockLater();
    }
  };

  const requestFailed = (status) => {
    document.querySelectorAll(".outcome-testing").forEach((busy) => busy.remove());
    if (status === 401) {
      show("loggedOut");
    } else if (status === 409) {
      renew("expired").catch(lost);
    } else if (NOBODY_THERE.includes(status)) {
      lost();
    } else if (!["offline", "loggedOut"].includes(state)) {
      showForAWhile(status === 403 ? "forbidden" : "failed");
    }
  };

  // First it must go away, or the old one would be taken for the new one; then this page is asked for anew, by way of the login.
  const awaitRestart = async (gone) => {
    let there = false;
    try {
      there = (await get(context + "/health/ready")).ok;
    } catch {
      // on its way
    }
    if (there && gone) {
      location.reload();
    } else {
      setTimeout(awaitRestart, BETWEEN_KNOCKS / 4, gone || !there);
    }
  };

  window.vcm.restarting = (dialog, status, args) => {
    if (window.vcm.done(status, args)) {
      window.vcm.close(dialog);
      show("restarting");
      awaitRestart(false);
    }
  };

  // PrimeFaces would leave for the error page, and what was typed would be gone.
  if (window.PrimeFaces) {
    window.PrimeFaces.ajax.Utils.handleError = () => {};
  }
  window.jQuery?.(document).on("pfAjaxError", (event, request) => requestFailed(request.status));

  // Whoever logged in again in another tab comes back to this one.
  const back = () => {
    if (state === "loggedOut" && !document.hidden) {
      renew("back").catch(lost);
    }
  };
  window.addEventListener("focus", back);
  document.addEventListener("visibilitychange", back);
})();
