(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const byId = id => document.getElementById(id);
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const coarse = matchMedia('(pointer: coarse)').matches;
  const passages = JSON.parse(byId('passages').textContent);
  let printing = false;

  const isDark = () => !printing && (root.dataset.scheme ? root.dataset.scheme === 'dark' : systemDark.matches);

  // Light and dark. A page opened from a file may have no storage: then the choice lasts as long as the page.
  const scheme = byId('scheme');
  function stored(value) {
    try {
      if (value) localStorage.setItem('scheme', value);
      return localStorage.getItem('scheme');
    } catch {
      return null;
    }
  }
  function nameScheme() {
    scheme.textContent = isDark() ? 'Light' : 'Dark';
    scheme.setAttribute('aria-label', `Show the page ${isDark() ? 'light' : 'dark'}`);
  }
  if (['light', 'dark'].includes(stored())) root.dataset.scheme = stored();
  scheme.hidden = false;
  nameScheme();
  scheme.addEventListener('click', () => {
    root.dataset.scheme = isDark() ? 'light' : 'dark';
    stored(root.dataset.scheme);
    nameScheme();
    redraw();
  });
  systemDark.addEventListener('change', () => { nameScheme(); redraw(); });

  // Contents: a menu on narrow screens; the chapter in view is marked.
  const menu = byId('menu'), nav = menu.parentElement;
  function openMenu(open) {
    nav.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', String(open));
  }
  menu.addEventListener('click', () => openMenu(!nav.classList.contains('open')));
  nav.addEventListener('click', event => { if (event.target.closest('a')) openMenu(false); });
  const links = [...nav.querySelectorAll('#contents > li > a')];
  const chapters = [...document.querySelectorAll('.chapter')];
  function markChapter() {
    const current = chapters.filter(c => c.getBoundingClientRect().top < innerHeight / 3).at(-1) ?? chapters[0];
    for (const link of links) {
      if (link.hash === `#${current?.getAttribute('aria-labelledby')}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
  addEventListener('scroll', markChapter, { passive: true });
  markChapter();

  // Charts.
  const plots = [...document.querySelectorAll('.drawing')];
  const heights = new Map(plots.map(plot => [plot, plot.clientHeight || 450]));
  const specs = new Map(plots.map(plot => [plot, JSON.parse(byId(`figure-${plot.dataset.figure}`).textContent)]));
  const config = { displayModeBar: false, displaylogo: false, responsive: false, scrollZoom: false, showTips: false, typesetMath: false };
  const color = name => getComputedStyle(root).getPropertyValue(name).trim();
  const paint = () => printing
    ? { ink: '#1c1b19', muted: '#5d5a53', grid: '#e4e0d6', line: '#a9a498', card: '#ffffff' }
    : { ink: color('--ink'), muted: color('--muted'), grid: color('--grid'), line: color('--line'), card: color('--card') };

  function recolor(node, swap) {
    if (typeof node === 'string') return swap[node.toLowerCase()] ?? node;
    if (Array.isArray(node)) return node.map(n => recolor(n, swap));
    if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, k === 'customdata' ? v : recolor(v, swap)]));
    return node;
  }

  function styled(plot) {
    const spec = specs.get(plot);
    const dark = isDark() ? spec.layout.meta?.dark ?? {} : {};
    const { data, layout } = recolor(spec, Object.fromEntries(Object.entries(dark).map(([k, v]) => [k.toLowerCase(), v])));
    const { ink, muted, grid, line, card } = paint();
    const family = getComputedStyle(plot).fontFamily;
    // Slanted names need their place: a chart with many is wider than a phone, and scrolls.
    const slots = Object.entries(layout).filter(([k, a]) => /^xaxis/.test(k) && a?.tickangle).map(([, a]) => (a.tickvals ?? a.categoryarray ?? []).length);
    const column = printing ? 660 : plot.clientWidth;
    const width = printing ? column : Math.max(column, ...slots.map(n => n * 27 + 150));
    const narrow = column < 520;
    let height = heights.get(plot);
    for (const [, axis] of Object.entries(layout).filter(([k, a]) => /^xaxis/.test(k) && a?.tickangle === 0 && a.ticktext?.some(t => t.length > 8))) {
      // Words side by side need some 90 pixels each; where there are fewer they slant, in one line, into a margin of their own.
      if ((width - 130) / axis.ticktext.length >= 90) continue;
      axis.tickangle = -60;
      axis.ticktext = axis.ticktext.map(t => t.replaceAll('<br>', ' ')).map(t => t.length > 26 ? `${t.slice(0, 25).trimEnd()}…` : t);
      height += 90;
    }
    // Smaller on paper, so that fewer charts leave the rest of a page empty for want of room.
    if (printing) height = Math.max(Math.min(height, 200), Math.round(height * 0.76));
    plot.style.height = `${height}px`;
    layout.autosize = false;
    layout.width = width;
    layout.height = height;
    layout.paper_bgcolor = layout.plot_bgcolor = 'rgba(0,0,0,0)';
    layout.font = { size: narrow ? 11 : printing ? 10.5 : 13, ...layout.font, family, color: ink };
    layout.hoverlabel = { ...layout.hoverlabel, bgcolor: card, bordercolor: line, font: { ...layout.hoverlabel?.font, color: ink, family } };
    layout.margin = { l: narrow ? 8 : 48, r: narrow ? 8 : 24, t: layout.title ? 56 : 24, b: 40, ...layout.margin };
    if (coarse) layout.dragmode = false;
    if (narrow) {
      layout.margin.l = Math.min(layout.margin.l, 64);
      layout.margin.r = Math.min(layout.margin.r, 16);
      if (layout.legend?.orientation !== 'h') layout.legend = { ...layout.legend, orientation: 'h', x: 0, xanchor: 'left', y: -0.12, yanchor: 'top' };
    }
    layout.legend = { ...layout.legend, bgcolor: 'rgba(0,0,0,0)' };
    for (const name of new Set(['xaxis', 'yaxis', ...Object.keys(layout)])) {
      if (!/^[xy]axis[0-9]*$/.test(name)) continue;
      const axis = layout[name] ?? {};
      layout[name] = { automargin: true, ...axis, gridcolor: grid, zerolinecolor: line, linecolor: line, tickcolor: line, tickfont: { color: muted, ...axis.tickfont } };
      const title = typeof axis.title === 'string' ? { text: axis.title } : axis.title;
      if (title) layout[name].title = { ...title, font: { size: layout.font.size, color: muted, ...title.font } };
    }
    return { data, layout };
  }

  function draw(plot) {
    const { data, layout } = styled(plot);
    return Plotly.react(plot, data, layout, config);
  }

  function redraw() {
    for (const plot of plots) if (plot.dataset.drawn === 'true') draw(plot);
  }

  async function start(plot) {
    try {
      await draw(plot);
      plot.dataset.drawn = 'true';
    } catch (error) {
      plot.textContent = 'This chart can’t be drawn; its values are below.';
      plot.dataset.drawn = 'failed';
      plot.dataset.error = String(error);
      return;
    }
    plot.on('plotly_click', event => open(event.points.flatMap(p => ids(p.customdata)), plot));
    plot.on('plotly_hover', event => plot.classList.toggle('opens', event.points.some(p => ids(p.customdata).length > 0)));
    plot.on('plotly_unhover', () => plot.classList.remove('opens'));
    const all = marks(specs.get(plot));
    if (all.length > 0) guide(plot, all);
  }

  // The marks that lead to passages. In a heat map customdata has the shape of z.
  function marks(spec) {
    const found = [];
    spec.data.forEach((trace, curveNumber) => {
      if (!Array.isArray(trace.customdata)) return;
      trace.customdata.forEach((element, i) => {
        const row = Array.isArray(element) && Array.isArray(trace.z?.[i]);
        for (const [pointNumber, value] of row ? element.map((e, j) => [[i, j], e]) : [[i, element]]) {
          if (ids(value).length > 0) found.push({ curveNumber, pointNumber, ids: ids(value), label: label(trace, pointNumber) });
        }
      });
    });
    return found;
  }

  function label(trace, at) {
    const of = (list, i) => Array.isArray(list) && list[i] != null ? String(list[i]).replace(/<[^<>]*>/g, ' ').trim() : '';
    const told = of(Array.isArray(at) ? trace.hovertext?.[at[0]] ?? trace.text?.[at[0]] : trace.hovertext, Array.isArray(at) ? at[1] : at);
    if (told) return told.replace(/\s+/g, ' ');
    const parts = Array.isArray(at)
      ? [of(trace.y, at[0]), of(trace.x, at[1]), of(trace.z[at[0]], at[1])]
      : [trace.name, of(trace.text, at) || of(trace.labels, at), of(trace.y, at), of(trace.x, at)];
    return parts.filter(Boolean).join(', ');
  }

  // By keyboard: arrow keys go from mark to mark, Enter reads its passages.
  function guide(plot, all) {
    let at = -1;
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.id = `hint-${plot.dataset.figure}`;
    hint.textContent = coarse ? 'Tap a mark to read the passages behind it.' : 'Click a mark to read the passages behind it. By keyboard: arrow keys and Enter.';
    plot.after(hint);
    plot.tabIndex = 0;
    plot.setAttribute('role', 'group');
    plot.setAttribute('aria-describedby', hint.id);
    plot.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        at = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
        const { curveNumber, pointNumber } = all[at];
        try {
          Plotly.Fx.hover(plot, [{ curveNumber, pointNumber }]);
        } catch {
          // Not every trace can be hovered from outside; what is announced is enough.
        }
        byId('announce').textContent = `Mark ${at + 1} of ${all.length}: ${all[at].label}. ${count(all[at].ids.length)}; press Enter to read.`;
      } else if (event.key === 'Enter' && at >= 0) {
        event.preventDefault();
        open(all[at].ids, plot);
      }
    });
  }

  // Passages. A mark's customdata is a string of ids; of an array, the first element is.
  function ids(data) {
    const text = Array.isArray(data) ? data[0] : data;
    return typeof text === 'string' ? text.split(' ').filter(id => /^[a-z]+-[0-9]+$/.test(id) && Object.hasOwn(passages, id)) : [];
  }

  const count = n => n === 1 ? '1 passage' : `${n} passages`;
  const panel = byId('evidence'), list = panel.querySelector('ol');
  let opener = null;

  function open(wanted, from) {
    const found = new Map();
    for (const { sentence, text, marks } of wanted.flatMap(id => passages[id])) {
      const key = `${sentence} ${text}`;
      found.set(key, { sentence, text, marks: [...found.get(key)?.marks ?? [], ...marks] });
    }
    if (found.size === 0) return;
    opener = from;
    byId('evidence-title').textContent = count(found.size);
    list.replaceChildren(...[...found.values()].sort((a, b) => a.sentence - b.sentence).map(item));
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  }

  function item({ sentence, text, marks }) {
    const li = document.createElement('li'), quote = document.createElement('blockquote');
    let at = 0;
    for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
      if (start < at) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(start, end);
      quote.append(text.slice(at, start), mark);
      at = end;
    }
    quote.append(text.slice(at));
    li.append(quote);
    const target = byId(`passage-sentences-${sentence}`);
    if (target) {
      const link = document.createElement('a');
      link.href = `#${target.id}`;
      link.textContent = 'In the article';
      link.addEventListener('click', () => { if (innerWidth < 640) panel.hidden = true; });
      li.append(link);
    }
    return li;
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    opener?.focus({ preventScroll: true });
  }

  byId('evidence-close').addEventListener('click', close);
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    close();
    openMenu(false);
  });
  document.addEventListener('click', event => {
    const button = event.target.closest?.('button[data-passages]');
    if (button) open(ids(button.dataset.passages), button);
  });
  for (const button of document.querySelectorAll('button[data-passages]')) button.hidden = ids(button.dataset.passages).length === 0;

  if (window.Plotly) {
    const next = i => {
      if (i >= plots.length) return;
      start(plots[i]);
      setTimeout(next, 0, i + 1);
    };
    next(0);
    let waiting = 0, width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth === width) return;
      width = innerWidth;
      clearTimeout(waiting);
      waiting = setTimeout(redraw, 120);
    });
    addEventListener('beforeprint', () => { printing = true; redraw(); });
    addEventListener('afterprint', () => { printing = false; redraw(); });
  }
})();
