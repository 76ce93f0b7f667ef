import '@/components/surface.css';
import '@/components/page.css';
import '@/components/catalogue/catalogue.css';
import { show } from '../own-page/show.tsx';
import { CataloguePage } from './catalogue-page.tsx';

void show(<CataloguePage />);
