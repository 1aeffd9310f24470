import { imports, pathOf } from './imports.mjs';

/** What the linter's own rules cannot say about the house. Loaded by .oxlintrc.json as the plugin `house`. */

const mayHaveIndex = /(^|\/)(workflows|activities|libs\/processes)\/index\.[a-z]+$/;
const emptyNames = /(^|\/)(src|shared|common|utils|helpers)\//;

const indexFile = {
  create: (context) => ({
    Program(node) {
      const path = pathOf(context);
      if (!/(^|\/)index\.[a-z]+$/.test(path) || mayHaveIndex.test(path)) return;
      context.report({
        node,
        message:
          'Only workflows/, activities/ and libs/processes/ have an index file: import the file that holds the thing, by its name.',
      });
    },
  }),
};

const folderName = {
  create: (context) => ({
    Program(node) {
      const [, , name] = emptyNames.exec(pathOf(context)) ?? [];
      if (!name) return;
      context.report({
        node,
        message: `A folder ${name}/ says nothing about what it holds: put the file into the folder of what it is about.`,
      });
    },
  }),
};

const moduleState = {
  create: (context) => ({
    Program(node) {
      for (const statement of node.body) {
        const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (declaration?.type !== 'VariableDeclaration' || declaration.kind === 'const') continue;
        context.report({
          node: declaration,
          message:
            'workflows/ keeps no state in the module, it would be shared between dossiers: keep it inside the workflow function.',
        });
      }
    },
  }),
};

const isDate = (node) => node.callee.type === 'Identifier' && node.callee.name === 'Date';

const clock = {
  create: (context) => {
    const report = (node) =>
      context.report({
        node,
        message:
          'This folder is pure and has no clock: take the instant as an argument, read it in activities/ or libs/database.',
      });
    return {
      NewExpression: (node) => isDate(node) && node.arguments.length === 0 && report(node),
      CallExpression: (node) => isDate(node) && report(node),
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { imports, 'index-file': indexFile, 'folder-name': folderName, 'module-state': moduleState, clock },
};
