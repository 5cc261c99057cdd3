import { OfflineStarter } from '../offline/OfflineStarter';
import { PartFailed } from '../ui/PartFailed';
import { mount } from './mount';

mount('offline', OfflineStarter, PartFailed);
