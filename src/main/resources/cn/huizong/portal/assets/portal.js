// Makes pages more pleasant; every one works without it.
'use strict';
document.documentElement.classList.add('scripted');

// The next page begins at what somebody chose: whoever goes through a list by the arrow keys goes on from there.
document.querySelectorAll('[data-auto-submit]').forEach((form) => form.addEventListener('change', (event) => {
  sessionStorage.setItem('chosen', event.target.name);
  form.submit();
}));
const chosen = sessionStorage.getItem('chosen');
if (chosen) {
  sessionStorage.removeItem('chosen');
  const field = document.querySelector('[data-auto-submit] [name="' + CSS.escape(chosen) + '"]');
  if (field) {
    field.focus({ preventScroll: true });
  }
}

document.querySelectorAll('[data-back]').forEach((link) => link.addEventListener('click', (event) => {
  if (history.length > 1) {
    event.preventDefault();
    history.back();
  }
}));

// Verdicts: asks until it is there, then shows the page anew.
document.querySelectorAll('[data-waiting]').forEach((place) => {
  const ask = async () => {
    try {
      const answer = await fetch(place.dataset.waiting, { headers: { Accept: 'application/json' } });
      if (answer.ok && (await answer.json()).judged) {
        location.reload();
        return;
      }
    } catch (offline) {
      // Asked again below.
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 500);
});

// A run: how far it has come.
document.querySelectorAll('[data-run]').forEach((place) => {
  const ask = async () => {
    try {
      const answer = await fetch('/runs/progress', { headers: { Accept: 'application/json' } });
      const run = await answer.json();
      if (!run.running) {
        location.reload();
        return;
      }
      place.textContent = run.text;
    } catch (offline) {
      // Asked again below.
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 500);
});

// Uploads: file by file, each with its progress.
document.querySelectorAll('[data-upload]').forEach((form) => {
  const drop = form.querySelector('[data-drop]');
  const chosen = form.querySelector('input[type=file]');
  const list = document.querySelector('[data-progress]');

  ['dragenter', 'dragover'].forEach((kind) => drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  }));
  ['dragleave', 'drop'].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove('over')));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    chosen.files = event.dataTransfer.files;
  });

  const failed = (text) => {
    const line = document.createElement('p');
    line.className = 'notice bad';
    line.textContent = text;
    list.append(line);
  };

  // What was not taken is still to be read once the page shows the rows of what was, and their verdicts.
  JSON.parse(sessionStorage.getItem('not-taken') || '[]').forEach(failed);
  if (!document.querySelector('[data-waiting]')) {
    sessionStorage.removeItem('not-taken');
  }

  // Whoever was signed out meanwhile is led to another page, with 200.
  const takenAs = (request) => {
    try {
      return request.status === 200 ? JSON.parse(request.responseText).files[0] : 0;
    } catch (page) {
      return 0;
    }
  };
  const reason = (request) => {
    if (request.status === 0) {
      return '没有连上服务器，请检查网络后重试。';
    }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const said = page.querySelector('[role=alert], [role=status]');
    return said ? said.textContent.trim() : '请重试。';
  };

  const send = (file) => new Promise((done) => {
    const line = document.createElement('p');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    line.append(file.name + ' ', bar);
    list.append(line);
    const body = new FormData();
    form.querySelectorAll('input[type=hidden]').forEach((field) => body.append(field.name, field.value));
    body.append('files', file);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => { bar.value = event.total ? 100 * event.loaded / event.total : 0; });
    request.addEventListener('loadend', () => {
      const id = takenAs(request);
      if (id) {
        bar.value = 100;
        done({ id });
      } else {
        const why = file.name + '：没有收下。' + reason(request);
        line.remove();
        failed(why);
        done({ why });
      }
    });
    request.send(body);
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    list.textContent = '';
    sessionStorage.removeItem('not-taken');
    form.querySelector('button').disabled = true;
    const sent = [];
    for (const file of chosen.files) {
      sent.push(await send(file));
    }
    form.querySelector('button').disabled = false;
    if (sent.length === 1 && sent[0].id) {
      location.href = '/returns/uploads/' + sent[0].id;
    } else if (sent.some((each) => each.id)) {
      sessionStorage.setItem('not-taken', JSON.stringify(sent.filter((each) => each.why).map((each) => each.why)));
      form.reset();
      location.reload();
    }
  });
});
