# Two participants, all of it plainly invented: one whose notice went out too late and who has no step for the appointment,
# and one to try the map on.
today = Date.today
said = ->(offset) { (today + offset).strftime('%-m/%-d/%Y') }

worker = User.new(firstname: 'Robin', lastname: 'Exampler', mail: 'robin@example.test', language: 'en')
worker.login = 'robin'
worker.password = 'only-for-a-test'
worker.must_change_passwd = false
worker.save!
role = Role.givable.first
status = IssueStatus.first
tracker = ->(name) { Tracker.create!(name: name, default_status: status) }
types = %w[General JOBS\ Engagement Support\ Services].to_h { |name| [name, tracker.call(name)] }
codes = %w[JS LS PE RE].to_h { |name| [name, tracker.call(name)] }
[*types.values, *codes.values].each do |entry|
  WorkflowTransition.create!(tracker: entry, role: role, old_status: status, new_status: IssueStatus.last)
end

people = {
  'Sampleton, Dana (ZQ4711)' => {
    narratives: [
      [-20, 'JOBS Engagement', 'Missed class', "Dana missed class on #{said[-21]} and #{said[-22]}, did not call. Called Dana about the missed class. No answer, left a voice message."],
      [-12, 'JOBS Engagement', 'Letter', 'Mailed Dana a letter about the missed class and asked her to call me.'],
      [-3, 'General', 'Bus pass', 'Bus pass issued for the month; a receipt is in the file.'],
      [-1, 'JOBS Engagement', 'Notice', "No answer to my message or my letter. DHS 7869 mailed today, #{said[-1]}, for a re-engagement appointment on #{said[4]} at 10:00 AM at the Riverbend branch."]
    ],
    steps: [['LS', 'Life skills, Tuesday and Thursday mornings', -60, 30], ['JS', 'Job search, afternoons', -60, 30]]
  },
  'Mockwell, Jesse (ZQ4712)' => {
    narratives: [
      [-30, 'General', 'Address', 'Address changed; the new lease is on file.'],
      [-9, 'Support Services', 'Work shoes', 'Support services paid for work shoes.']
    ],
    steps: [['JS', 'Job search, afternoons', -10, 50]]
  }
}

people.each do |name, record|
  project = Project.new(name: name, is_public: true, enabled_module_names: %w[issue_tracking])
  project.identifier = name[/\((.*)\)/, 1].downcase
  project.trackers = [*types.values, *codes.values]
  project.save!
  Member.create!(user: worker, project: project, roles: [role])
  issue = lambda do |kind, subject, text, from, to|
    Issue.create!(project: project, tracker: kind, subject: subject, description: text, author: worker, status: status,
                  priority: IssuePriority.default || IssuePriority.first, start_date: today + from, due_date: to && today + to)
  end
  record[:narratives].each { |day, type, subject, text| issue.call(types[type], subject, text, day, nil) }
  record[:steps].each { |code, text, from, to| issue.call(codes[code], text, '', from, to) }
end

# The two lists as a branch would save them for everybody.
of = ->(entries) { { 'status_id' => { operator: '*', values: [''] }, 'tracker_id' => { operator: '=', values: entries.map { |e| e.id.to_s } } } }
query = lambda do |name, filters, columns|
  IssueQuery.create!(name: name, user: User.find_by(login: 'admin'), visibility: Query::VISIBILITY_PUBLIC, project: nil,
                     filters: filters, column_names: columns, sort_criteria: [%w[start_date desc]])
end
query.call('Narratives', of[types.values], %i[start_date tracker author subject description])
query.call('Plan', of[codes.values], %i[tracker subject start_date due_date])
