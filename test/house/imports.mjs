import { dirname, join } from 'node:path/posix';

/**
 * One row of the import table, as the options of the rule `house/imports` in .oxlintrc.json. An import is named as it is
 * written (`xstate`, `node:fs`, `#libs/engine/*`), or, if relative, by its path from the root (`apps/worker/*`).
 * A name matches itself and what lies under it; one that ends in `*` all that begins like it.
 *
 * @typedef {object} Row
 * @property {string} folder the folder that the row is about; inside it files import each other freely
 * @property {string[]} may what it may import
 * @property {string[]} [types] what it may import as types only
 * @property {Record<string, string[]>} [names] the only names it may take from an import
 * @property {{ what: string[], instead: string }[]} [never] what it must not, each with its own message
 * @property {string} [instead] the message for all the rest, if not everything may be imported
 */

const spelling =
  'Across folders write #libs/<folder>/<file>.js or #activities/<file>.js, so that the import table can be checked.';

/** Reports every import of a file that its folder's row does not allow, and says where the code belongs instead. */
export const imports = {
  meta: { schema: [{ type: 'object' }] },
  create(context) {
    /** @type {Row} */
    const row = context.options[0];
    const file = pathOf(context);

    const check = (node, source, typesOnly, names) => {
      if (typeof source !== 'string') return;
      const relative = source.startsWith('.');
      const target = relative ? join(dirname(file), source) : source;
      if (matches(target, `${relative ? '' : '#'}${row.folder}/*`)) return;
      const instead = refusal(row, target, relative, typesOnly, names);
      if (instead) context.report({ node, message: `${row.folder} must not import ${source}. ${instead}` });
    };

    return {
      ImportDeclaration: (node) => check(node, node.source.value, importsTypesOnly(node), importedNames(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, node.exportKind === 'type', ['*']),
      ExportNamedDeclaration: (node) =>
        node.source && check(node, node.source.value, node.exportKind === 'type', exportedNames(node)),
      ImportExpression: (node) => check(node, node.source.value, false, ['*']),
      TSImportType: (node) => check(node, (node.source ?? node.argument?.literal)?.value, true, []),
      TSExternalModuleReference: (node) => check(node, node.expression.value, false, ['*']),
    };
  },
};

/** The path of the linted file from the checkout's root, with slashes. */
export function pathOf(context) {
  const root = context.cwd.replaceAll('\\', '/').replace(/\/$/, '');
  const file = context.filename.replaceAll('\\', '/');
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}

function refusal(row, target, relative, typesOnly, names) {
  const hasTypes = matchesAny(target, row.types ?? []);
  if (typesOnly && hasTypes) return undefined;
  const never = row.never?.find(({ what }) => matchesAny(target, what));
  if (never) return never.instead;
  if (relative) return spelling;
  if (!matchesAny(target, row.may)) return hasTypes ? `Only its types: ${row.instead}` : row.instead;
  const allowed = row.names?.[target];
  return allowed && !names.every((name) => allowed.includes(name))
    ? `Only ${allowed.join(', ')}: ${row.instead}`
    : undefined;
}

function matchesAny(target, patterns) {
  return patterns.some((pattern) => matches(target, pattern));
}

function matches(target, pattern) {
  if (pattern.endsWith('*')) return target.startsWith(pattern.slice(0, -1));
  return target === pattern || target.startsWith(`${pattern}/`);
}

function importsTypesOnly({ importKind, specifiers }) {
  return (
    importKind === 'type' || (specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type'))
  );
}

function importedNames({ specifiers }) {
  return specifiers.map(({ imported }) => imported?.name ?? '*');
}

function exportedNames({ specifiers }) {
  return specifiers.map(({ local }) => local?.name ?? '*');
}
