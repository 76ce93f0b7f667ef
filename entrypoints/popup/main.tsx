import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import { show } from '../own-page/show.tsx';
import { openAssistant } from '../sidepanel/open.ts';
import { TabSurface } from './tab-surface.tsx';

void show(<TabSurface closeAfterShow={true} onMap={(tab) => void openAssistant(tab.id)} />);
