import type { ElkExtendedEdge, ElkNode, ElkPoint } from 'elkjs/lib/elk-api.js';
import type { ChartGraph, GraphNode } from '#libs/engine/graph.js';
import { alwaysId, arrowsOf, startOf, type DiagramLabels } from './arrows.js';
import { labelOf, stacked, type Label } from './label.js';

export interface LaidNode {
  readonly id: string;
  readonly kind: GraphNode['kind'] | 'start' | 'always';
  readonly label: Label;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidEdge {
  readonly id: string;
  readonly points: readonly ElkPoint[];
  readonly label: (Label & { readonly x: number; readonly y: number }) | undefined;
}

/** Where everything of a chart stands, in pixels. Depends on the definition and the language only. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** outer states before those within them */
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
}

export const nodeText = 15;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeEdge': '16',
  'elk.spacing.edgeLabel': '4',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
};

/** Lays a chart out from top to bottom (Eclipse Layout Kernel, layered). */
export async function layOut(graph: ChartGraph, labels: DiagramLabels): Promise<ChartLayout> {
  const { default: elk } = await import('elkjs/lib/elk.bundled.js');
  const texts = new Map(graph.nodes.map((node) => [node.id, labelOf(labels.state(node.name, node.id), nodeText, 20)]));
  const arrows = arrowsOf(graph, labels);
  const drawn: ElkNode = {
    id: '[root]',
    layoutOptions: options,
    children: [...alwaysBox(graph, labels), ...childrenOf(graph, null, texts)],
    edges: arrows.map(({ id, from, to, label }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: label ? [{ text: label.lines.join(' '), width: label.width + 8, height: label.height }] : [],
    })),
  };
  const root: ElkNode = await new elk.default().layout(drawn);
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const nodes = flat(root).map((node): LaidNode => {
    const kind = node.id.startsWith('[start]')
      ? 'start'
      : node.id === alwaysId
        ? 'always'
        : (kinds.get(node.id) ?? 'atomic');
    const label = texts.get(node.id) ?? stacked(node.id === alwaysId ? [labels.always] : [], nodeText);
    return { id: node.id, kind, label, ...box(node) };
  });
  const edges = (root.edges ?? []).map((edge) => laidEdge(edge, arrows.find(({ id }) => id === edge.id)?.label));
  return { width: Math.ceil(root.width ?? 0), height: Math.ceil(root.height ?? 0), nodes, edges };
}

/** The box from which the events lead away that the whole chart hears. */
function alwaysBox(graph: ChartGraph, labels: DiagramLabels): ElkNode[] {
  if (!graph.edges.some(({ from }) => from === '')) return [];
  const { width, height } = stacked([labels.always], nodeText);
  return [{ id: alwaysId, width: width + 32, height: height + 16 }];
}

function childrenOf(graph: ChartGraph, parent: string | null, texts: ReadonlyMap<string, Label>): ElkNode[] {
  const begins = graph.nodes.some((node) => node.parent === parent && node.initial);
  const inner = graph.nodes
    .filter((node) => node.parent === parent)
    .map(({ id, kind }) => {
      const children = childrenOf(graph, id, texts);
      const label = texts.get(id) ?? stacked([], nodeText);
      if (kind === 'history') return { id, width: 26, height: 26 };
      if (children.length === 0) return { id, width: Math.max(110, label.width + 30), height: label.height + 22 };
      const padding = `[top=${label.height + 24},left=16,bottom=16,right=16]`;
      const minimum = `(${label.width + 40},${label.height + 30})`;
      const layoutOptions = {
        'elk.padding': padding,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': minimum,
      };
      return { id, children, layoutOptions };
    });
  return begins ? [{ id: startOf(parent), width: 18, height: 18 }, ...inner] : inner;
}

const flat = (node: ElkNode): ElkNode[] => (node.children ?? []).flatMap((child) => [child, ...flat(child)]);

const box = ({ x = 0, y = 0, width = 0, height = 0 }: ElkNode) => ({ x, y, width, height });

function laidEdge({ id, sections = [], labels = [] }: ElkExtendedEdge, label: Label | undefined): LaidEdge {
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
  const [at] = labels;
  return { id, points, label: label && at ? { ...label, x: at.x ?? 0, y: at.y ?? 0 } : undefined };
}
