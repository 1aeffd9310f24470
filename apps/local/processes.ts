import { calendar } from '#libs/calendar/due.js';
import { compile } from '#libs/engine/compile.js';
import { chartGraph } from '#libs/engine/graph.js';
import { mermaid } from '#libs/engine/mermaid.js';
import { processes } from '#libs/processes/index.js';

// Every process as a Mermaid state diagram, made from its definition, with the German words of screens.
for (const { definition, texts } of Object.values(processes)) {
  const { states, events } = texts.de;
  const label = (name: string): string => states[name] ?? events[name] ?? name;
  console.log(`## ${texts.de.name} (${definition.name}, version ${definition.version})\n`);
  console.log(`\`\`\`mermaid\n${mermaid(chartGraph(compile(definition, calendar)), label)}\`\`\`\n`);
}
