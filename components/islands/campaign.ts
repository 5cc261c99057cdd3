import { CampaignStarter } from '../form/client/campaign/CampaignStarter';
import { PartFailed } from '../ui/PartFailed';
import { mount } from './mount';

mount('campaign', CampaignStarter, PartFailed);
