import { Publisher } from '../domain/publisher';
import { readContent } from './readContent';

export const loadPublisher = (): Publisher => readContent('content/catalogue/publisher.json', Publisher);
