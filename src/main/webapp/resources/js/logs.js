// Shows the end of one log: by level, by what is searched for, and as it grows.
(() => {
  "use strict";
  const EVERY = 2_000;
  const LEVELS = { FATAL: 3, SEVERE: 3, ERROR: 3, WARNING: 2, WARN: 2, INFO: 1, CONFIG: 0, DEBUG: 0, FINE: 0, FINER: 0, FINEST: 0, TRACE: 0 };
  const NAMES = ["fine", "info", "warning", "error"];
  const LEVEL = new RegExp("\\b(" + Object.keys(LEVELS).join("|") + ")\\b");
  const WITHIN = 120;
  const card = document.querySelector("[data-log]");
  if (!card) {
    return;
  }
  const part = (name) => card.querySelector("[data-log-" + name + "]");
  const text = part("text");
  const note = part("note");
  let lines = [];
  let timer = 0;

  // A line without a level goes on with the one before: the trace of an error belongs to it.
  const ranked = (all) => {
    let rank = 1;
    return all.map((line) => {
      const level = LEVEL.exec(line.slice(0, WITHIN));
      rank = level && /^[[\d]/.test(line) ? LEVELS[level[1]] : rank;
      return { line, rank };
    });
  };

  const row = ({ line, rank }) => {
    const element = document.createElement("div");
    element.className = "log-line log-" + NAMES[rank];
    element.textContent = line || "\u00a0";
    return element;
  };

  const draw = () => {
    const least = Number(part("level").value);
    const sought = part("search").value.toLowerCase();
    const shown = lines.filter(({ line, rank }) => rank >= least && line.toLowerCase().includes(sought));
    text.replaceChildren(...shown.map(row));
    note.textContent = note.dataset.shown.replace("{0}", shown.length).replace("{1}", lines.length);
  };

  const load = async () => {
    const path = "/api/logs/" + encodeURIComponent(card.dataset.log) + "?lines=" + part("lines").value;
    try {
      const answer = await window.vcm.request(path, {}, card.dataset);
      if (!answer.ok) {
        throw new window.vcm.Told(card.dataset.failed);
      }
      lines = ranked((await answer.json()).lines);
      draw();
      text.scrollTop = text.scrollHeight;
    } catch (problem) {
      note.textContent = problem instanceof window.vcm.Told ? problem.message : card.dataset.failed;
    }
    again();
  };

  const again = () => {
    clearTimeout(timer);
    if (part("follow").checked) {
      timer = setTimeout(load, EVERY);
    }
  };

  part("lines").addEventListener("change", load);
  part("follow").addEventListener("change", load);
  part("level").addEventListener("change", draw);
  part("search").addEventListener("input", draw);
  load();
})();
