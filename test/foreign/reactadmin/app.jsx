/**
 * A record in react-admin (Material UI), with its own lists, forms and menus: the data of one participant in the
 * browser's memory, whose number is in the address and whose name stands in the bar. Nothing is changed for the overlay.
 */
import fakeDataProvider from 'ra-data-fakerest';
import {
  Admin,
  AppBar,
  Create,
  Datagrid,
  DateField,
  DateInput,
  Layout,
  List,
  Resource,
  SelectInput,
  SimpleForm,
  TextField,
  TextInput,
  TitlePortal,
} from 'react-admin';
import { createRoot } from 'react-dom/client';
import { PEOPLE } from './people.js';

const number = location.pathname.split('/')[2];
const person = PEOPLE[number];
const rows = (list) => list.map((row, i) => ({ id: i + 1, ...row }));
const data = { narratives: rows(person.narratives), steps: rows(person.steps) };
const choices = (...names) => names.map((name) => ({ id: name, name }));

const Bar = () => (
  <AppBar>
    <span>{person.name}</span>&nbsp;<span>{number}</span>
    <TitlePortal />
  </AppBar>
);
const Frame = ({ children }) => <Layout appBar={Bar}>{children}</Layout>;
const US = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };

const Narratives = () => (
  <List title="Narratives">
    <Datagrid bulkActionButtons={false}>
      <DateField source="date" options={US} locales="en-US" />
      <TextField source="type" />
      <TextField source="author" />
      <TextField source="text" label="Narrative" />
    </Datagrid>
  </List>
);
const NewNarrative = () => (
  <Create title="New narrative">
    <SimpleForm>
      <DateInput source="date" />
      <SelectInput source="type" choices={choices('General', 'JOBS Engagement', 'Support Services')} />
      <TextInput source="text" label="Narrative" multiline minRows={6} fullWidth />
    </SimpleForm>
  </Create>
);
const Steps = () => (
  <List title="Plan">
    <Datagrid bulkActionButtons={false}>
      <TextField source="code" />
      <TextField source="description" />
      <DateField source="plannedStart" options={US} locales="en-US" />
      <DateField source="plannedEnd" options={US} locales="en-US" />
    </Datagrid>
  </List>
);
const NewStep = () => (
  <Create title="New step">
    <SimpleForm>
      <SelectInput source="code" choices={choices('JS', 'LS', 'PE', 'RE')} />
      <TextInput source="description" />
      <DateInput source="plannedStart" />
      <DateInput source="plannedEnd" />
    </SimpleForm>
  </Create>
);

createRoot(document.getElementById('root')).render(
  <Admin dataProvider={fakeDataProvider(data)} layout={Frame} disableTelemetry>
    <Resource name="narratives" list={Narratives} create={NewNarrative} />
    <Resource name="steps" list={Steps} create={NewStep} options={{ label: 'Plan' }} />
  </Admin>,
);
