namespace Jiema.Web.Setup;

/// <summary>What one request may carry; intake has its own, finer limits.</summary>
public static class UploadLimits
{
    /// <summary>A 20 MB report and its form fields.</summary>
    public const long RequestBytes = 21L * 1024 * 1024;

    /// <summary>A pasted text: 2 million characters in UTF-8.</summary>
    public const int PastedBytes = 6 * 1024 * 1024;
}
