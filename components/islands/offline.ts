import { OfflineStarter } from '../offline/OfflineStarter';
import { mount } from './mount';

mount('offline', OfflineStarter);
