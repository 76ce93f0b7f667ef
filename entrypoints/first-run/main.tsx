import '@/components/surface.css';
import '@/components/page.css';
import '@/components/first-run/first-run.css';
import { show } from '../own-page/show.tsx';
import { FirstRunPage } from './first-run-page.tsx';

void show(<FirstRunPage />);
