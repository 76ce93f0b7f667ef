import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/document.css';
import { show } from '../own-page/show.tsx';
import { tabInAddress } from '../record-pages/use-tab.ts';
import { AuditPage } from './audit-page.tsx';

void show(<AuditPage tab={tabInAddress(location.search)} />);
