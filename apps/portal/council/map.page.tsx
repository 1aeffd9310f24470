import type { ReactElement } from 'react';
import { PageTitle } from '../view/card.js';
import { usePage } from '../view/page-context.js';
import { districtCentres, mapBounds } from './districts.js';
import { CouncilLayout, German, type CouncilVisit } from './frame.js';
import { PaperState, PublicLink } from './links.js';
import { councilTexts } from './texts.js';
import type { PaperLine } from './views.js';

interface At {
  readonly lat: number;
  readonly lon: number;
}
interface Placed {
  readonly paper: PaperLine;
  readonly at: At;
}

/** Papers with a place: numbered on a schematic map, and in a list that says the same. Nothing is loaded from elsewhere. */
export function mapPage(at: CouncilVisit, papers: readonly PaperLine[]): ReactElement {
  const t = councilTexts(at.visit.language);
  const placed = papers.flatMap((paper): Placed[] => (paper.place?.at ? [{ paper, at: paper.place.at }] : []));
  return (
    <CouncilLayout {...at} part="map" title={t('mapTitle')} head={{ path: '/council/map', description: t('mapTitle') }}>
      <PageTitle lead={placed.length === 0 ? undefined : t('mapLead')}>{t('mapTitle')}</PageTitle>
      {placed.length === 0 ? (
        <p className="kern-body">{t('mapEmpty')}</p>
      ) : (
        <div className="app-columns app-columns--main">
          <figure className="app-map">
            <MapPicture papers={placed} />
            <figcaption className="app-sr-only">{t('mapFigure', { count: placed.length })}</figcaption>
          </figure>
          <ol className="app-council-list app-council-list--numbered">
            {placed.map(({ paper }, index) => (
              <li key={paper.id} id={`place-${index + 1}`}>
                <p className="app-preline">
                  <German>{[paper.reference, paper.place?.description].filter(Boolean).join(' · ')}</German>
                </p>
                <p className="app-council-list__line">
                  <PublicLink to={paper} />
                  <PaperState state={paper.state} />
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </CouncilLayout>
  );
}

const { south, north, west, east } = mapBounds;
const width = 1000;
/** A degree of longitude is shorter than one of latitude here. */
const scale = width / ((east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180)));
const height = Math.round((north - south) * scale);
const x = (lon: number): number => Math.round((width * (lon - west)) / (east - west));
const y = (lat: number): number => Math.round((north - lat) * scale);
const isOnMap = ({ lat, lon }: At): boolean => lat > south && lat < north && lon > west && lon < east;

function MapPicture({ papers }: { readonly papers: readonly Placed[] }): ReactElement {
  const { language } = usePage();
  return (
    <svg
      className="app-map__picture"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      lang={language === 'de' ? undefined : 'de'}
    >
      {districtCentres.map(({ name, lat, lon }) => (
        <g key={name} className="app-map__district">
          <circle cx={x(lon)} cy={y(lat)} r="70" />
          {name.split(/(?<=-)/).map((line, index, lines) => (
            <text key={line} x={x(lon)} y={y(lat) + 8 + 26 * (index - (lines.length - 1) / 2)} textAnchor="middle">
              {line}
            </text>
          ))}
        </g>
      ))}
      {clusters(papers).map(({ numbers, at }) => (
        <a key={numbers[0]} className="app-map__place" href={`#place-${numbers[0]}`} tabIndex={-1}>
          <circle cx={x(at.lon)} cy={y(at.lat)} r={numbers.length > 1 ? 34 : 26} />
          <text x={x(at.lon)} y={y(at.lat) + 9} textAnchor="middle">
            {numbers.length > 2 ? `${numbers[0]} …` : numbers.join(', ')}
          </text>
        </a>
      ))}
    </svg>
  );
}

/** Places that would cover each other are one mark with their numbers. */
function clusters(papers: readonly Placed[]): { numbers: number[]; at: At }[] {
  const all: { numbers: number[]; at: At }[] = [];
  for (const [index, { at }] of papers.entries()) {
    if (!isOnMap(at)) continue;
    const near = all.find((one) => Math.hypot(x(one.at.lon) - x(at.lon), y(one.at.lat) - y(at.lat)) < 50);
    if (near) near.numbers.push(index + 1);
    else all.push({ numbers: [index + 1], at });
  }
  return all;
}
