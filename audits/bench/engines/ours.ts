import { renderPdfInNode } from '../../../lib/pdf/renderPdfInNode';
import type { OpenEngine } from './engine';

export const openOurs: OpenEngine = async () => ({ name: 'ours, tagged', make: renderPdfInNode });
