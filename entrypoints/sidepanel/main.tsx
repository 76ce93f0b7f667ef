import { createRoot } from 'react-dom/client';
import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import { TabSurface } from '../popup/tab-surface.tsx';

createRoot(document.getElementById('root')!).render(<TabSurface closeAfterShow={false} />);
