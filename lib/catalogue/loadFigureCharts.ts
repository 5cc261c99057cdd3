import * as v from 'valibot';
import { FigureChart } from '../domain/figureChart';
import { readContent } from './readContent';

export const loadFigureCharts = (): FigureChart[] =>
  readContent('content/catalogue/figures.json', v.array(FigureChart));
