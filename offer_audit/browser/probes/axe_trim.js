(found) => {
  const cut = (text, most) => { const words = String(text || '').replace(/\s+/g, ' ').trim(); return words.length > most ? words.slice(0, most - 1) + '…' : words; };
  const checks = (list) => list.slice(0, 6).map((check) => {
    const data = check.data && typeof check.data === 'object' && !Array.isArray(check.data) ? check.data : {};
    const kept = {};
    for (const key of ['messageKey', 'fgColor', 'bgColor', 'contrastRatio', 'fontSize', 'fontWeight', 'expectedContrastRatio', 'minSize', 'width', 'height']) {
      if (data[key] !== undefined && data[key] !== null && typeof data[key] !== 'object') kept[key] = data[key];
    }
    return {id: check.id, message: cut(check.message, 300), data: kept, related: (check.relatedNodes || []).slice(0, 3).map((node) => node.target)};
  });
  const rule = (result) => ({
    id: result.id, impact: result.impact, help: result.help, count: result.nodes.length,
    nodes: result.nodes.slice(0, 50).map((node) => ({target: node.target, html: cut(node.html, 200), any: checks(node.any), all: checks(node.all), none: checks(node.none)})),
  });
  const tags = {};
  for (const kind of ['violations', 'incomplete', 'passes', 'inapplicable']) {
    for (const result of found[kind]) tags[result.id] = result.tags.filter((tag) => /^wcag\d{3,}$/.test(tag));
  }
  return {
    tags: tags, version: found.testEngine.version,
    violations: found.violations.map(rule), incomplete: found.incomplete.map(rule),
    passes: found.passes.map((result) => result.id), inapplicable: found.inapplicable.map((result) => result.id),
  };
}
