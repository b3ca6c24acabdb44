// Draws charts from the tables beside them. Without it, or without the library, the tables say the same.
'use strict';
(() => {
  if (!window.Chart) {
    return;
  }
  const INK = '#1f2a37';
  const MUTED = '#54606e';
  const FIRST = '#1a4f8b';
  const SECOND = '#a65a00';
  const BAR = 20;
  const NOT_ASKED = '—';

  const FONT = '12px ' + getComputedStyle(document.body).fontFamily;

  Chart.defaults.animation = false;
  Chart.defaults.color = INK;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;

  // Hatched and outlined beside solid: told apart without colours and in grey print.
  const hatching = () => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = SECOND;
    pen.lineWidth = 1.5;
    for (const from of [-8, 0, 8]) {
      pen.beginPath();
      pen.moveTo(from - 1, 9);
      pen.lineTo(from + 9, -1);
      pen.stroke();
    }
    return pen.createPattern(tile, 'repeat');
  };

  // Names, series and cells as they stand in the table: a cell without a value is a gap, and its words are kept.
  const read = (table) => {
    const rows = [...table.querySelectorAll('tbody tr[data-drawn]')];
    const heads = [...table.querySelectorAll('thead th[data-series]')];
    return {
      names: rows.map((row) => row.cells[0].textContent.trim()),
      series: heads.map((head) => {
        const cells = rows.map((row) => row.cells[head.cellIndex]);
        return {
          label: head.textContent.trim(),
          data: cells.map((cell) => (cell.dataset.value === undefined ? null : Number(cell.dataset.value))),
          texts: cells.map((cell) => cell.textContent.trim()),
        };
      }),
    };
  };

  const number = new Intl.NumberFormat('zh-CN', { useGrouping: false, maximumFractionDigits: 6 });

  const widest = (chart, texts) => {
    chart.ctx.font = FONT;
    return Math.max(0, ...chart.data.datasets.flatMap(texts).map((text) => chart.ctx.measureText(text).width));
  };

  const write = (chart, each) => {
    const pen = chart.ctx;
    pen.save();
    pen.font = FONT;
    chart.data.datasets.forEach((set, index) => {
      chart.getDatasetMeta(index).data.forEach((element, at) => each(pen, set, index, element, at));
    });
    pen.restore();
  };

  // The figure at the end of its bar; where there is none, the word for it.
  const besideBars = {
    id: 'besideBars',
    beforeLayout: (chart) => { chart.options.layout.padding.right = widest(chart, (set) => set.texts) + 10; },
    afterDatasetsDraw: (chart) => write(chart, (pen, set, index, element, at) => {
      if (set.texts[at] === NOT_ASKED) {
        return;
      }
      const zero = chart.scales.x.getPixelForValue(0);
      pen.fillStyle = set.data[at] === null ? MUTED : INK;
      pen.textAlign = 'left';
      pen.textBaseline = 'middle';
      pen.fillText(set.texts[at], (set.data[at] === null ? zero : Math.max(zero, element.x)) + 5, element.y);
    }),
  };

  // The figure above its point, that of the second line below; only where they do not run into each other.
  const besidePoints = {
    id: 'besidePoints',
    afterDatasetsDraw: (chart) => {
      const points = chart.data.labels.length;
      const figures = (set) => set.texts.filter((text, at) => set.data[at] !== null);
      const roomy = chart.scales.x.width / points > widest(chart, figures) + 6;
      write(chart, (pen, set, index, element, at) => {
        if (set.data[at] === null || !(roomy || at === points - 1)) {
          return;
        }
        pen.strokeStyle = '#fff';
        pen.lineWidth = 4;
        pen.fillStyle = set.borderColor;
        pen.textAlign = 'center';
        pen.textBaseline = index === 0 ? 'bottom' : 'top';
        const y = element.y + (index === 0 ? -9 : 9);
        pen.strokeText(set.texts[at], element.x, y);
        pen.fillText(set.texts[at], element.x, y);
      });
    },
  };

  const common = (measure) => ({
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { right: 0 } },
    plugins: {
      legend: { position: 'top', align: 'start', onClick: null, labels: { boxWidth: 28, boxHeight: 12 } },
      tooltip: { callbacks: { label: (item) => item.dataset.label + '：' + item.dataset.texts[item.dataIndex] + measure } },
    },
  });

  const ticks = { callback: (value) => number.format(value), color: MUTED, maxTicksLimit: 6 };

  const bar = (place, content, measure) => {
    const looks = [
      { backgroundColor: FIRST, borderColor: FIRST, borderWidth: 1 },
      { backgroundColor: hatching(), borderColor: SECOND, borderWidth: 1 },
    ];
    place.style.height = content.names.length * (content.series.length * BAR + 14) + 80 + 'px';
    const options = common(measure);
    options.indexAxis = 'y';
    options.scales = { x: { beginAtZero: true, ticks }, y: { grid: { display: false }, ticks: { autoSkip: false } } };
    return {
      type: 'bar',
      data: {
        labels: content.names,
        datasets: content.series.map((set, index) => ({ ...set, ...looks[index], categoryPercentage: 0.86, barPercentage: 0.95 })),
      },
      options,
      plugins: [besideBars],
    };
  };

  const line = (place, content, measure) => {
    const looks = [
      { borderColor: FIRST, backgroundColor: FIRST, pointStyle: 'circle' },
      { borderColor: SECOND, backgroundColor: SECOND, pointStyle: 'triangle', borderDash: [7, 4] },
    ];
    place.style.height = '20rem';
    // Rates that differ by a point are one line on an axis from 0; then the axis says that it begins elsewhere.
    const values = content.series.flatMap((set) => set.data).filter((value) => value !== null);
    const near = Math.min(...values) > 0.75 * Math.max(...values) && measure === '%';
    const options = common(measure);
    options.layout.padding.right = 40;
    options.plugins.legend.labels = { usePointStyle: true, boxHeight: 8 };
    options.scales = {
      y: { beginAtZero: !near, grace: '15%', ticks, title: { display: near, text: '纵轴不从0开始', color: MUTED } },
      x: { offset: true, grid: { display: false } },
    };
    return {
      type: 'line',
      data: {
        labels: content.names,
        datasets: content.series.map((set, index) => ({ ...set, ...looks[index], borderWidth: 2.5, pointRadius: 5, spanGaps: false })),
      },
      options,
      plugins: [besidePoints],
    };
  };

  const kinds = { bar, line };
  document.querySelectorAll('[data-chart]').forEach((place) => {
    place.hidden = false;
    const content = read(document.getElementById(place.dataset.table));
    new Chart(place.querySelector('canvas'), kinds[place.dataset.chart](place, content, place.dataset.measure));
  });
})();
