import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/document.css';
import { show } from '../own-page/show.tsx';
import { tabInAddress } from '../record-pages/use-tab.ts';
import { SummaryPage } from './summary-page.tsx';

void show(<SummaryPage tab={tabInAddress(location.search)} />);
