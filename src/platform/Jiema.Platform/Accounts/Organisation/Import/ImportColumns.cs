namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>Which column holds what, found by the headings that offices write.</summary>
internal sealed class ImportColumns
{
    private const int DeepestHeader = 10;

    /// <summary>The headings of the template, in its order.</summary>
    public static readonly IReadOnlyList<(string Field, string Heading)> Template =
        [("unit", "单位"), ("shortName", "简称"), ("post", "岗位"), ("roles", "角色"), ("several", "多人"), ("person", "姓名"), ("from", "起"), ("to", "止")];

    private static readonly Dictionary<string, string[]> Headings = new(StringComparer.Ordinal)
    {
        ["unit"] = ["单位", "单位名称", "单位全称", "部门", "部门名称", "责任单位", "unit"],
        ["shortName"] = ["简称", "单位简称", "shortname"],
        ["post"] = ["岗位", "岗位名称", "职务", "职位", "post"],
        ["roles"] = ["角色", "权限", "岗位角色", "role", "roles"],
        ["several"] = ["多人", "多人岗位", "可多人", "several"],
        ["person"] = ["姓名", "人员", "任职人", "任职人员", "person", "name"],
        ["from"] = ["起", "起始", "起始日期", "开始日期", "开始时间", "任职日期", "任职时间", "到任日期", "自", "from"],
        ["to"] = ["止", "截止", "截止日期", "结束日期", "结束时间", "离任日期", "至", "to"],
    };

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ImportCell> _header;

    private ImportColumns(IReadOnlyList<ImportCell> header)
    {
        _header = header;
        for (var i = 0; i < header.Count; i++)
        {
            var heading = Simple(header[i].Text);
            var field = Headings.FirstOrDefault(h => h.Value.Contains(heading)).Key;
            if (field is null || !_columns.TryAdd(field, i))
            {
                if (heading.Length > 0) Ignored.Add(header[i].Text);
            }
        }
    }

    public List<string> Ignored { get; } = [];

    /// <summary>The heading may stand below a title: the first of the upper rows that names the unit. Null when none does.</summary>
    public static (ImportColumns Columns, int Header)? Find(IReadOnlyList<ImportRow> rows)
    {
        for (var i = 0; i < Math.Min(rows.Count, DeepestHeader); i++)
        {
            var columns = new ImportColumns(rows[i].Cells);
            if (columns._columns.ContainsKey("unit") && (columns._columns.Count > 1 || rows[i].Cells.Count(c => c.Text.Length > 0) == 1)) return (columns, i);
        }

        return null;
    }

    public ImportCell Cell(ImportRow row, string field) => _columns.TryGetValue(field, out var at) && at < row.Cells.Count ? row.Cells[at] : new ImportCell("");

    /// <summary>The field's heading as the file writes it.</summary>
    public string Heading(string field) => _columns.TryGetValue(field, out var at) ? _header[at].Text : Template.First(t => t.Field == field).Heading;

    /// <summary>单 位＊（必填） is 单位.</summary>
    private static string Simple(string heading)
    {
        var end = heading.IndexOfAny(['（', '(', '[', '【', '\n']);
        return string.Concat((end > 0 ? heading[..end] : heading).Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '＊' or ':' or '：'))).ToLowerInvariant();
    }
}
