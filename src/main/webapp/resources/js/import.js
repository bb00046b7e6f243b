// Environments from a file, which is looked over by the server before anything is created.
(() => {
  "use strict";
  const vcm = window.vcm;
  const form = document.getElementById("importForm");
  const texts = form.dataset;
  const file = document.getElementById("importFile");
  const state = document.getElementById("importState");
  const problems = document.getElementById("importProblems");
  const preview = document.getElementById("importPreview");
  const confirm = document.getElementById("importConfirm");
  const test = document.getElementById("importTest");
  const LARGEST = 10 * 1024 * 1024;

  // Grows with each file and each test, so that a test that was overtaken says nothing more.
  let testing = 0;

  const show = (lines) => vcm.tell(problems, lines);

  const clear = () => {
    state.textContent = "";
    show([]);
    preview.hidden = true;
    confirm.disabled = true;
    test.disabled = true;
    testing += 1;
  };

  const send = async (query) => {
    const chosen = file.files[0];
    const type = /\.json$/i.test(chosen.name) ? "application/json" : "application/yaml";
    const options = { method: "POST", headers: { "Content-Type": type, Accept: "application/json" }, body: chosen };
    const answer = await vcm.request("/api/environments/import" + query, options, texts);
    return { ok: answer.ok, body: await answer.json().catch(() => ({ details: [texts.failed] })) };
  };

  const cell = (title, lines) => {
    const data = document.createElement("td");
    data.dataset.title = title;
    const all = document.createElement("div");
    lines.forEach((line) => {
      const text = document.createElement("p");
      text.textContent = line;
      all.append(text);
    });
    data.append(all);
    return data;
  };

  const titles = () => [...preview.querySelectorAll("th")].map((title) => title.textContent);

  const row = (environment) => {
    const line = document.createElement("tr");
    const wrong = environment.problems.length > 0;
    const columns = [[environment.name || texts.none], [environment.manager_host || texts.none],
      [environment.installer_host || texts.none], wrong ? environment.problems : [texts.fine]];
    titles().forEach((title, index) => line.append(cell(title, columns[index])));
    line.lastElementChild.className = wrong ? "outcome-danger" : "outcome-success";
    return line;
  };

  const shown = (environments) => {
    preview.querySelector("tbody").replaceChildren(...environments.map(row));
    preview.hidden = false;
    const wrong = environments.filter((each) => each.problems.length > 0).length;
    state.textContent = (wrong ? texts.wrong : texts.ready).replace("{0}", environments.length).replace("{1}", wrong);
    confirm.disabled = wrong > 0;
    test.disabled = wrong === environments.length;
  };

  const outcome = (environment, line) => {
    const connections = Object.values(environment.connections);
    const failed = connections.filter((connection) => !connection.success).length;
    if (connections.length > 0) {
      const told = cell(line.lastElementChild.dataset.title, connections.map((connection) => connection.message));
      told.className = failed ? "outcome-danger" : "outcome-success";
      line.lastElementChild.replaceWith(told);
    }
    return failed;
  };

  const fill = (text, ...values) => values.reduce((filled, value, index) => filled.replace("{" + index + "}", value), text);

  // A few environments with each request: a file may have a thousand, and each sick host takes its time.
  const tryAll = async () => {
    const lines = [...preview.querySelectorAll("tbody tr")];
    testing += 1;
    const mine = testing;
    let failed = 0;
    let done = 0;
    while (done < lines.length) {
      state.textContent = fill(texts.testing, done, lines.length);
      const { ok, body } = await send("?test=true&first=" + done);
      if (mine !== testing) {
        return;
      }
      if (!ok) {
        show(body.details || [texts.failed]);
        break;
      }
      body.environments.forEach((environment, index) => {
        failed += outcome(environment, lines[done + index]);
      });
      done += body.environments.length;
    }
    state.textContent = fill(texts.tested, done, failed);
  };

  const attempt = async (query, done) => {
    clear();
    state.textContent = texts.busy;
    try {
      const { ok, body } = await send(query);
      state.textContent = "";
      if (ok) {
        done(body);
      } else {
        show(body.details || [texts.failed]);
      }
    } catch (problem) {
      state.textContent = "";
      show([problem instanceof vcm.Told ? problem.message : texts.failed]);
    }
  };

  file.addEventListener("change", () => {
    clear();
    if (file.files.length === 0) {
      return;
    }
    if (file.files[0].size > LARGEST) {
      show([texts.large]);
    } else {
      attempt("?preview=true", (body) => shown(body.environments));
    }
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt("", () => {
      vcm.close("importDialog");
      location.reload();
    });
  });

  test.addEventListener("click", async () => {
    test.disabled = true;
    show([]);
    try {
      await tryAll();
    } catch (problem) {
      show([problem instanceof vcm.Told ? problem.message : texts.failed]);
    } finally {
      test.disabled = preview.hidden;
    }
  });

  document.getElementById("import").addEventListener("click", () => {
    form.reset();
    clear();
    window.PF("importDialog").show();
  });
  document.getElementById("importCancel").addEventListener("click", () => window.PF("importDialog").hide());
})();
