import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import { drawPage } from '@/components/draw-page';
import { openAssistant } from '../sidepanel/open.ts';
import { TabSurface } from './tab-surface.tsx';

drawPage(<TabSurface closeAfterShow={true} onMap={(tab) => void openAssistant(tab.id)} />);
