/** The classic layout's style sheet. */
export const styles = `
body { margin: 0; font-family: Tahoma, Verdana, Arial, "Liberation Sans", sans-serif; font-size: 13px; line-height: 1.4;
  color: #1c1c1c; background: #fff; }
table { border-collapse: collapse; font-size: 13px; }
td, th { vertical-align: top; text-align: left; padding: 0; }
a { color: #0b4a9c; }
a:visited { color: #5a3a86; }
h1 { font-size: 18px; margin: 0 0 4px; color: #1f3f66; font-weight: bold; }
h2 { font-size: 14px; margin: 16px 0 6px; color: #1f3f66; }
input, select, textarea { font-family: inherit; font-size: 13px; color: #1c1c1c; }
input[type=text], input[type=password], select, textarea { border: 1px solid #8a8f96; padding: 3px 4px;
  background: #fff; box-sizing: border-box; }
select { padding: 2px; vertical-align: middle; }
textarea { width: 100%; max-width: 760px; line-height: 1.4; resize: vertical; }
input:disabled, select:disabled, textarea:disabled { background: #ecebe7; color: #3c3c3c;
  border-color: #b5b5b0; opacity: 1; }
input:focus, select:focus, textarea:focus, a:focus { outline: 2px solid #e09b1b; outline-offset: 0; }

.button, .button:visited { display: inline-block; font-size: 13px; line-height: 1.4; padding: 2px 12px; margin-right: 2px;
  color: #1c1c1c; background: #e8e6df; border: 1px solid #7d7f80; border-radius: 2px; text-decoration: none;
  cursor: pointer; vertical-align: middle; }
.button:hover { background: #f6f4ee; }
.button:disabled { color: #8c8c88; cursor: default; background: #ecebe7; }

.banner { width: 100%; background: #23466f; color: #fff; }
.banner td { padding: 6px 12px; vertical-align: middle; }
.brand { font-size: 17px; font-weight: bold; letter-spacing: 2px; white-space: nowrap; }
.practice { font-size: 10px; letter-spacing: 1px; font-weight: bold; background: #f0c04a; color: #3a2c00;
  padding: 1px 5px; border-radius: 2px; vertical-align: 2px; }
.who { text-align: right; font-size: 12px; }

.toolbar { background: #e4e2db; border-top: 1px solid #f6f5f1; border-bottom: 1px solid #aaa89f; padding: 5px 12px;
  margin: 0; }
.content { padding: 14px 16px 24px; }
.content h1 { margin-bottom: 10px; }
.prose { max-width: 820px; }
.prose li { margin-bottom: 4px; }

body.header { background: #dfe5ee; overflow: hidden; }
.header .banner td { padding: 4px 12px; }
.casebar { width: 100%; border-bottom: 1px solid #9aa6b8; background: #dfe5ee; }
.casebar td { padding: 7px 12px 8px; white-space: nowrap; }
.casebar span { color: #4d5a6c; font-size: 12px; margin-right: 3px; }

body.menu { background: #eceae4; border-right: 1px solid #b5b3aa; box-sizing: border-box; min-height: 100vh; }
table.menu { width: 100%; }
.menu th { padding: 12px 12px 3px; font-size: 11px; color: #5d5b54; font-weight: bold; }
.menu td a { display: block; padding: 5px 12px; color: #12325c; text-decoration: none; border-bottom: 1px solid #dad8d0; }
.menu td a:focus { outline-offset: -2px; }
.menu td a:hover { background: #fbfaf6; text-decoration: underline; }

body.work { padding: 12px 16px 28px; }
.subject { font-size: 12px; color: #4d5a6c; border-bottom: 1px solid #c3cad5; padding-bottom: 6px; margin-bottom: 12px; }
.subject b { color: #1c1c1c; }
.work .toolbar { border: 1px solid #b9b7ae; border-bottom: 0; padding: 5px 8px; }
.toolbar .count { float: right; padding-top: 3px; color: #33404f; }
.count { color: #33404f; }

.form td { padding: 4px 6px; vertical-align: middle; }
.form td.label { white-space: nowrap; color: #33404f; width: 1%; padding-right: 4px; }
.form td.top { vertical-align: top; padding-top: 8px; }
.form td.first { vertical-align: top; }
.form .inner td { padding: 2px 4px 2px 0; }
.form .inner td.label { width: auto; padding-left: 22px; padding-right: 4px; }
.form td.tick { width: 1%; vertical-align: middle; padding-right: 6px; }
.tick input { margin: 2px; vertical-align: middle; }
.form td.buttons { padding-top: 6px; padding-bottom: 8px; }
.panel { width: 100%; border: 1px solid #b9b7ae; background: #f7f6f2; margin-bottom: 14px; }
.panel > tbody > tr > th { background: #d5dce8; border-top: 1px solid #b9b7ae; border-bottom: 1px solid #b9b7ae; padding: 4px 8px; color: #1f3f66; }
.hint { color: #5c5f63; font-size: 12px; }

.grid { width: 100%; border: 1px solid #b9b7ae; background: #fff; }
.grid th { background: #d5dce8; color: #1f3f66; border: 1px solid #b3bccb; padding: 4px 8px; white-space: nowrap;
  vertical-align: bottom; }
.grid td { border: 1px solid #d3d1c9; padding: 5px 8px; }
.grid tr.alt td { background: #f6f7fa; }
.grid .tight { white-space: nowrap; width: 1%; }
.grid .wide { width: 90%; }
.grid.narrow { width: auto; min-width: 640px; margin-top: 6px; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.empty { border: 1px solid #d3d1c9; background: #fbfaf7; padding: 12px; margin: 0; color: #4a4a4a; }
.after { margin-top: 16px; }

.notice { border: 1px solid #7fae82; background: #e9f5e8; color: #1d4f21; padding: 6px 10px; margin-bottom: 12px; }
.errors { border: 1px solid #c77; background: #fdeeee; color: #8a1616; padding: 6px 10px; margin-bottom: 12px; }
.errors ul { margin: 2px 0 0; padding-left: 22px; }
.locked { border: 1px solid #b9a15a; background: #fbf4da; color: #54430b; padding: 6px 10px; margin-bottom: 12px; }
.plain { padding: 8px 4px; max-width: 560px; }

.dialog { width: 400px; margin: 90px auto 0; border: 1px solid #5d7392; background: #f7f6f2;
  box-shadow: 2px 2px 5px #9aa1aa; }
.dialogtitle { background: #23466f; color: #fff; font-weight: bold; font-size: 15px; padding: 7px 12px; }
.dialogbody { padding: 14px 18px 10px; }
.dialog .form { width: 100%; }
`;
