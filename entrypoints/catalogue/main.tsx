import '@/components/surface.css';
import '@/components/page.css';
import '@/components/catalogue/catalogue.css';
import { drawPage } from '@/components/draw-page';
import { CataloguePage } from './catalogue-page.tsx';

drawPage(<CataloguePage />);
