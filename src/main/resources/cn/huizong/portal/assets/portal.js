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
      if (request.status === 200) {
        bar.value = 100;
        done(JSON.parse(request.responseText).files[0]);
      } else {
        bar.remove();
        line.className = 'notice bad';
        line.append(request.status === 413 ? '：文件太大，没有收下' : '：没有传上去，请重试');
        done(0);
      }
    });
    request.send(body);
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    list.textContent = '';
    form.querySelector('button').disabled = true;
    const taken = [];
    for (const file of chosen.files) {
      taken.push(await send(file));
    }
    form.querySelector('button').disabled = false;
    if (taken.length === 1 && taken[0]) {
      location.href = '/returns/uploads/' + taken[0];
    } else if (taken.every(Boolean)) {
      location.reload();
    }
  });
});
