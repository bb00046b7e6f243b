// What every page needs: local times, the theme switch, and fields that say they are wrong.
(() => {
  "use strict";
  const SECOND = 1_000;
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;
  const language = document.documentElement.lang;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
  const compact = new Intl.DateTimeFormat(undefined, { dateStyle: "short", timeStyle: "short" });

  const distance = (moment) => {
    const difference = moment - Date.now();
    const size = Math.abs(difference);
    if (size < MINUTE) {
      return relative.format(0, "second");
    }
    if (size < HOUR) {
      return relative.format(Math.round(difference / MINUTE), "minute");
    }
    return size < DAY ? relative.format(Math.round(difference / HOUR), "hour") : compact.format(moment);
  };

  const two = (number) => String(number).padStart(2, "0");

  // By the second in the last hour, by the minute before.
  const countdown = (moment, { minutes: inMinutes, hours: inHours }) => {
    const left = moment - Date.now();
    if (left < SECOND) {
      return relative.format(0, "second");
    }
    const minutes = Math.floor((left % HOUR) / MINUTE);
    return left < HOUR
      ? inMinutes.replace("{0}", minutes).replace("{1}", two(Math.floor((left % MINUTE) / SECOND)))
      : inHours.replace("{0}", Math.floor(left / HOUR)).replace("{1}", two(minutes));
  };

  const forms = {
    relative: distance,
    countdown,
    compact: (moment) => compact.format(moment),
    full: (moment) => full.format(moment),
  };

  const localise = (time) => {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.getTime())) {
      return;
    }
    const text = forms[time.dataset.form](moment, time.dataset);
    if (time.textContent !== text) {
      time.firstChild.data = text;
      time.title = full.format(moment);
    }
  };

  // A field knows from its message whether it is wrong: inputs are not rendered again, so that what was typed stays.
  const mark = (field) => {
    const input = field.querySelector("input:not([type=hidden]), textarea, select");
    const message = field.querySelector(".field-message, .ui-message-error");
    if (!input || !message) {
      return;
    }
    const wrong = message.classList.contains("ui-message-error");
    input.setAttribute("aria-invalid", String(wrong));
    if (wrong) {
      input.setAttribute("aria-describedby", message.id);
    } else {
      input.removeAttribute("aria-describedby");
    }
  };

  const refresh = () => {
    document.querySelectorAll("time[datetime]").forEach(localise);
    document.querySelectorAll(".field").forEach(mark);
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-toggle]")) {
      window.vcm.chooseTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    }
  });

  document.addEventListener("keyup", (event) => {
    const hint = event.target.dataset && document.getElementById(event.target.dataset.capsLock);
    if (hint && event.getModifierState) {
      hint.hidden = !event.getModifierState("CapsLock");
    }
  });

  window.vcm.say = (text, severity) => window.PF("notices").renderMessage({ summary: text, detail: "", severity });

  // Whether a request in the background did what it was for. One that failed ends, too, and has no arguments.
  window.vcm.done = (status, args) => status === "success" && !args.validationFailed;

  window.vcm.show = (dialog, status, args) => {
    if (window.vcm.done(status, args)) {
      window.PF(dialog).show();
    }
  };

  window.vcm.hide = (dialog, status, args) => {
    if (window.vcm.done(status, args)) {
      window.vcm.close(dialog);
    }
  };

  refresh();
  setInterval(refresh, 30_000);
  setInterval(() => document.querySelectorAll("time[data-form=countdown]").forEach(localise), SECOND);
  new MutationObserver(refresh).observe(document.body, { childList: true, subtree: true });
})();
