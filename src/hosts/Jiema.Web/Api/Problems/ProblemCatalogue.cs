using System.Reflection;

namespace Jiema.Web.Api.Problems;

/// <summary>All problems of the API. The table in docs/formats/api-problems.md is made from this one.</summary>
internal static class ProblemCatalogue
{
    public static readonly ProblemKind RequestMalformed = new("request-malformed", 400, "请求不完整或格式不对，服务器读不出来。请检查请求后重发。", "The request is incomplete or malformed and cannot be read. Check it and send it again.");
    public static readonly ProblemKind BodyNotUtf8 = new("body-not-utf8", 400, "正文不是合法的 UTF-8。请用 UTF-8 编码后重发。", "The body is not valid UTF-8. Encode it as UTF-8 and send it again.");
    public static readonly ProblemKind JsonInvalid = new("json-invalid", 400, "正文不是合法的 JSON（或有重复的字段、太深）。请按 detail 里的位置改正。", "The body is not valid JSON (or repeats a field, or nests too deep). Correct it at the place named in detail.");
    public static readonly ProblemKind ParameterInvalid = new("parameter-invalid", 400, "查询参数不认识或取值不对。请看 parameter，对照接口文档改正。", "A query parameter is unknown or has a wrong value. See parameter, and compare with the API's description.");
    public static readonly ProblemKind CursorInvalid = new("cursor-invalid", 400, "cursor 不是本接口给出的。请从第一页重新读取。", "The cursor is none that this list gave. Read from the first page again.");
    public static readonly ProblemKind AreaInvalid = new("area-invalid", 400, "请求头 Jiema-Area 不是地区编号（UUID）。地区编号见 /api/v1/me。", "The header Jiema-Area is no id of an area (UUID). The ids are in /api/v1/me.");
    public static readonly ProblemKind FileMissing = new("file-missing", 400, "没有文件：multipart 里要有一个名为 file 的文件，或把文件作为正文发送，文件名放在 Content-Disposition。", "There is no file: send one part named file in the multipart form, or the file as the body with its name in Content-Disposition.");
    public static readonly ProblemKind KeyMissing = new("idempotency-key-missing", 400, "缺少请求头 Idempotency-Key。每个新操作用一个新的 UUID，重发时用同一个。", "The header Idempotency-Key is missing. Take a new UUID for each new act, and the same when you repeat it.");
    public static readonly ProblemKind KeyInvalid = new("idempotency-key-invalid", 400, "Idempotency-Key 应为 1 至 64 个字母、数字、-、_，建议用 UUID。", "An Idempotency-Key has 1 to 64 letters, digits, - or _; a UUID is best.");
    public static readonly ProblemKind TokenMissing = new("token-missing", 401, "缺少访问令牌。请在请求头写 Authorization: Bearer jm_…，令牌在“我的令牌”页生成。", "No token came with the request. Send Authorization: Bearer jm_…; tokens are made on the page My tokens.");
    public static readonly ProblemKind TokenInvalid = new("token-invalid", 401, "访问令牌不对。请检查是否复制完整。", "The token is not valid. Check that it was copied whole.");
    public static readonly ProblemKind TokenRevoked = new("token-revoked", 401, "访问令牌已撤销。请用别的令牌，或新生成一个。", "The token was revoked. Use another, or make a new one.");
    public static readonly ProblemKind TokenExpired = new("token-expired", 401, "访问令牌已过期。请新生成一个。", "The token has expired. Make a new one.");
    public static readonly ProblemKind AccountLocked = new("account-locked", 401, "令牌持有人的账号已锁定或停用。请联系管理员。", "The account of the token's holder is locked or closed. Ask the administrators.");
    public static readonly ProblemKind PermissionMissing = new("permission-missing", 403, "没有这项权限：令牌的范围里没有，或持有人在这个地区已没有这项权限。", "The permission is missing: the token's scopes do not hold it, or its holder no longer has it in this area.");
    public static readonly ProblemKind NotFound = new("not-found", 404, "没有这个地址。请对照 /api/v1/openapi.json。", "There is no such address. Compare with /api/v1/openapi.json.");
    public static readonly ProblemKind ReportNotFound = new("report-not-found", 404, "本地区没有这份报告，或已移除。", "The area has no such report, or it was removed.");
    public static readonly ProblemKind DecodingNotFound = new("decoding-not-found", 404, "本地区没有这个解码任务。", "The area has no such decoding.");
    public static readonly ProblemKind RowNotFound = new("row-not-found", 404, "这份报告没有这一条任务。", "The report has no such row.");
    public static readonly ProblemKind ConflictNotFound = new("conflict-not-found", 404, "这份报告没有这个待处理的冲突。", "The report has no such open conflict.");
    public static readonly ProblemKind ApprovedNotFound = new("approved-not-found", 404, "这份报告没有这一版定稿。", "The report has no approved reading of that number.");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "这个地址不接受这种方法。可用的方法见响应头 Allow。", "The address does not take this method. See the header Allow.");
    public static readonly ProblemKind NotAcceptable = new("not-acceptable", 406, "Accept 里没有本接口能给的格式。请看接口文档。", "Accept names no format that this operation gives. See the API's description.");
    public static readonly ProblemKind ReportApproved = new("report-approved", 409, "报告已定稿，不能再改。请先重开审核。", "The report is approved and cannot be changed. Reopen its review first.");
    public static readonly ProblemKind ReportNotApproved = new("report-not-approved", 409, "报告还没有定稿，不用重开。", "The report is not approved; there is nothing to reopen.");
    public static readonly ProblemKind RowsUnsettled = new("rows-unsettled", 409, "还有任务没审完或冲突没处理，不能定稿。数目见 open 和 conflicts。", "Rows are still open, or conflicts stand; the report cannot be approved. See open and conflicts.");
    public static readonly ProblemKind DecisionNotLast = new("decision-not-last", 409, "只能撤销自己最近的一个决定。", "Only one's own last decision can be undone.");
    public static readonly ProblemKind VersionStale = new("version-stale", 412, "您读取之后已有人改动。谁改了什么见 changed；请重新读取再改。", "Somebody has changed it since you read it. See changed for who and what; read it again, then change it.");
    public static readonly ProblemKind BodyTooLarge = new("body-too-large", 413, "正文太大：JSON 至多 1 MB，粘贴的文字 6 MB，文件 20 MB。", "The body is too large: JSON at most 1 MB, pasted text 6 MB, a file 20 MB.");
    public static readonly ProblemKind MediaTypeUnsupported = new("media-type-unsupported", 415, "不支持这种 Content-Type。请看接口文档。", "The Content-Type is not supported. See the API's description.");
    public static readonly ProblemKind FieldsInvalid = new("fields-invalid", 422, "有字段不对。每一处见 errors。", "Some fields are not right. See errors for each.");
    public static readonly ProblemKind KeyInUse = new("idempotency-key-in-use", 409, "这个 Idempotency-Key 的请求正在执行，或已执行但答复没有留下。请读取资源看结果；不会重复执行。", "The request under this Idempotency-Key is at work, or was carried out and its answer is not kept. Read the resource to see what came of it; it will not be carried out again.");
    public static readonly ProblemKind KeyReused = new("idempotency-key-reused", 422, "这个 Idempotency-Key 已用于另一个请求。新操作请用新的键。", "The Idempotency-Key was used for another request. Take a new key for a new act.");
    public static readonly ProblemKind VersionMissing = new("version-missing", 428, "缺少请求头 If-Match。请先读取，把响应头 ETag 原样带上；不接受 *。", "The header If-Match is missing. Read first, and send the ETag back as it came; * is not taken.");
    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "请求太快。请等 Retry-After 所说的秒数再发。", "Too many requests. Wait for the seconds that Retry-After says.");
    public static readonly ProblemKind InternalError = new("internal-error", 500, "服务器出错，已记下。请把 trace 告诉管理员。", "The server failed, and noted it. Tell the administrator the trace.");

    public static readonly ProblemKind DiskFull = new("disk-full", 507, "服务器的磁盘没有空间，这次没有保存；以前保存的内容不受影响。请管理员腾出空间，然后用同一个 Idempotency-Key 重发。", "The server's disk is full and nothing of this request was saved; what was saved before is safe. Have the administrator make room, then send it again under the same Idempotency-Key.");

    public static IReadOnlyList<ProblemKind> All { get; } =
        [.. typeof(ProblemCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<ProblemKind>()];

    /// <summary>The problem that a bare status stands for.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        401 => TokenMissing, 403 => PermissionMissing, 404 => NotFound, 405 => MethodNotAllowed, 406 => NotAcceptable, 413 => BodyTooLarge,
        415 => MediaTypeUnsupported, 429 => TooManyRequests, 507 => DiskFull, >= 500 => InternalError, _ => RequestMalformed,
    };
}
