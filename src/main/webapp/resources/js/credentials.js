// Shows and copies passwords. One is asked for each time, is never kept, and enters the page as text only, never as markup.
(() => {
  "use strict";
  const SHOWN_FOR = 30_000;
  const PAUSE = 700;
  const DOTS = "••••••••";
  const texts = document.getElementById("credentialTexts").dataset;
  const timers = new WeakMap();
  let clearing = 0;
  let asking = 0;

  const { Told } = window.vcm;

  const failure = (status) => {
    const known = { 403: texts.forbidden, 404: texts.notFound, 422: texts.unreadable };
    return new Told(known[status] || texts.failed);
  };

  const ask = async (path, purpose) => {
    const answer = await window.vcm.request(path, window.vcm.post({ purpose }, "application/json"), texts);
    if (!answer.ok) {
      throw failure(answer.status);
    }
    return (await answer.json()).password;
  };

  const reveal = (actions, purpose) =>
    actions.dataset.former
      ? ask("/api/history/" + actions.dataset.former + "/reveal", purpose)
      : ask("/api/credentials/" + actions.dataset.id + "/reveal", purpose);

  const place = (actions) => actions.closest("tr").querySelector(".password");

  const label = (button, shown) => {
    const [from, to] = shown ? [texts.show, texts.hide] : [texts.hide, texts.show];
    button.setAttribute("aria-pressed", String(shown));
    button.setAttribute("aria-label", button.getAttribute("aria-label").replace(from, to));
    button.title = to;
  };

  const hide = (button, password) => {
    clearTimeout(timers.get(password));
    password.textContent = DOTS;
    delete password.dataset.shown;
    label(button, false);
  };

  const show = async (button) => {
    const actions = button.closest(".row-actions");
    const password = place(actions);
    if ("shown" in password.dataset) {
      hide(button, password);
      return;
    }
    password.textContent = await reveal(actions, "show");
    password.dataset.shown = "";
    label(button, true);
    timers.set(password, setTimeout(() => hide(button, password), SHOWN_FOR));
  };

  // For browsers without the clipboard API. It goes into the open dialog, which would otherwise take the focus back.
  const copyByHand = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "ui-helper-hidden-accessible";
    (document.activeElement.closest(".ui-dialog") || document.body).append(area);
    const focused = document.activeElement;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused.focus();
    return done;
  };

  const toClipboard = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (!copyByHand(text)) {
        throw new Told(texts.copyFailed);
      }
    }
  };

  // What is copied now must not be cleared by an earlier copy of a password.
  window.vcm.copyText = async (text) => {
    clearTimeout(clearing);
    await toClipboard(text);
  };

  // Only a page in front may write; otherwise it is done when the user comes back.
  const clearClipboard = () => {
    if (document.hasFocus()) {
      navigator.clipboard?.writeText("").catch(() => {});
    } else {
      window.addEventListener("focus", clearClipboard, { once: true });
    }
  };

  const copy = async (button) => {
    await toClipboard(await reveal(button.closest(".row-actions"), "copy"));
    clearTimeout(clearing);
    clearing = setTimeout(clearClipboard, SHOWN_FOR);
    window.vcm.say(texts.copied, "info");
  };

  const copyRow = async (button) => {
    await window.vcm.copyText(button.closest(".row-actions").dataset.row);
    window.vcm.say(texts.rowCopied, "info");
  };

  const details = async (button) =>
    window.vcmDetails([{ name: "credential", value: button.closest(".row-actions").dataset.id }]);

  const momentOfHistory = document.getElementById("historyAt");

  const history = async (button) => {
    clearTimeout(asking);
    momentOfHistory.value = "";
    window.vcmHistory([{ name: "credential", value: button.closest(".row-actions").dataset.id }]);
  };

  // Which password was the one to use then? The reader's own time zone becomes UTC.
  const askMoment = () => {
    const moment = new Date(momentOfHistory.value);
    window.vcmHistory([
      { name: "credential", value: document.querySelector("#history [data-id]").dataset.id },
      { name: "at", value: Number.isNaN(moment.getTime()) ? "" : moment.toISOString() },
    ]);
  };

  // Browsers tell of each part of a moment that is typed; each question is a view of the history, and audited.
  momentOfHistory.addEventListener("change", () => {
    clearTimeout(asking);
    asking = setTimeout(askMoment, PAUSE);
  });

  const commands = { show, copy, copyRow, details, history };

  const run = async (event) => {
    const button = event.target.closest("button[data-do]");
    if (!button || button.getAttribute("aria-busy") === "true") {
      return;
    }
    button.setAttribute("aria-busy", "true");
    try {
      await commands[button.dataset.do](button);
    } catch (problem) {
      window.vcm.say(problem instanceof Told ? problem.message : texts.failed, "error");
    } finally {
      button.removeAttribute("aria-busy");
    }
  };

  // On the way down: the grid keeps clicks in its cells to itself.
  document.addEventListener("click", run, { capture: true });
})();
